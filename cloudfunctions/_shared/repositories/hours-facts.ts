import type { HeldSession, HoursFact, HoursFacts } from '@/domain/ledger/hours-facts';
import { byMember } from '../by-member';
import { command } from '../cloud';
import { readAll } from '../documents';

const factFields = { kind: true, factId: true, sessionId: true, of: true };
const sessionFields = { sessionId: true, termId: true, startsAtMs: true, hoursHundredths: true };

/**
 * One person's part in the sessions of some terms, over five years or ten: only what gives hours, and of it only what a
 * ledger reads. A school year is one question, so that each fits one page and all are one dependent step.
 */
export function readHoursFacts(
  schoolId: string,
  memberId: string,
  termIds: readonly string[],
): Promise<HoursFacts> {
  return readYears<HoursFact>(schoolId, termIds, { memberId }, factFields);
}

/** The same of everybody, by member id; for jobs. */
export async function readEverybodysHoursFacts(
  schoolId: string,
  termIds: readonly string[],
): Promise<(memberId: string) => HoursFacts> {
  const { sessions, facts } = await readYears<HoursFact & { readonly memberId: string }>(
    schoolId,
    termIds,
    {},
    { ...factFields, memberId: true },
  );
  const factsOf = byMember(facts);
  return (memberId) => ({ sessions, facts: factsOf.get(memberId) ?? [] });
}

async function readYears<F extends HoursFact>(
  schoolId: string,
  termIds: readonly string[],
  whose: { readonly memberId?: string },
  fields: Readonly<Record<string, boolean>>,
): Promise<{ readonly sessions: readonly HeldSession[]; readonly facts: readonly F[] }> {
  const years = await Promise.all(
    [...bySchoolYear(termIds).values()].map(async (ids) => {
      const ofYear = { schoolId, termId: command.in(ids) };
      const kind = command.in(['checkIn', 'makeUp', 'reversal']);
      const [sessions, facts] = await Promise.all([
        readAll<HeldSession>('sessions', ofYear, sessionFields),
        readAll<F>('facts', { ...ofYear, ...whose, kind }, fields),
      ]);
      return { sessions, facts };
    }),
  );
  return {
    sessions: years.flatMap(({ sessions }) => sessions),
    facts: years.flatMap(({ facts }) => facts),
  };
}

function bySchoolYear(termIds: readonly string[]): Map<string, string[]> {
  const years = new Map<string, string[]>();
  for (const termId of new Set(termIds)) {
    const year = termId.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), termId]);
  }
  return years;
}
