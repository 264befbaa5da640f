import type { ledger } from '@/contract/ledger';
import type { Claim } from '@/domain/attendance/claim';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { yardstickOf } from '@/domain/ledger/cohort';
import type { Fact } from '@/domain/ledger/fact';
import type { LedgerRecord } from '@/domain/ledger/record';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findTerm } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import type { PieceSummary } from '../_shared/repositories/submissions';
import { saveYardstick } from '../_shared/repositories/yardsticks';

/** Takes the highest values of every school's running term anew, school by school. */
export const refreshYardstick: Handler<typeof ledger.actions.refreshYardstick> = async ({ now }) => {
  const schools = await readAll<School>('schools', {});
  let refreshed = 0;
  for (const { schoolId, currentTermId } of schools) {
    const term = currentTermId === null ? null : await findTerm(schoolId, currentTermId);
    if (term === null) continue;
    const [book, records] = await Promise.all([findRuleBook(term), readRecords(term)]);
    await saveYardstick(term, yardstickOf(book, records, now));
    refreshed += 1;
  }
  return accept({ schools: refreshed });
};

/** Everybody's term. The one place that reads a whole school's facts, and nobody waits for it. */
async function readRecords(term: Term): Promise<LedgerRecord[]> {
  const { schoolId, termId } = term;
  const ofTerm = { schoolId, termId };
  const [members, sessions, facts, claims, pieces] = await Promise.all([
    readMembers(schoolId),
    readWholeSessions(term),
    readAll<Fact>('facts', ofTerm),
    readAll<Claim>('claims', ofTerm),
    readAll<PieceSummary>('submissions', ofTerm, {
      memberId: true,
      dutyId: true,
      state: true,
      characters: true,
    }),
  ]);
  const factsOf = byMember(facts);
  const claimsOf = byMember(claims);
  const piecesOf = byMember(pieces);
  return members.map((person) => ({
    term,
    person,
    sessions,
    facts: factsOf.get(person.memberId) ?? [],
    claims: claimsOf.get(person.memberId) ?? [],
    pieces: piecesOf.get(person.memberId) ?? [],
  }));
}

/** With their audiences, one by one: all audiences of a large school's term are more than one reply may hold. */
async function readWholeSessions({ schoolId, termId }: Term): Promise<TrainingSession[]> {
  const ids = await readAll<Pick<TrainingSession, 'sessionId'>>(
    'sessions',
    { schoolId, termId },
    { sessionId: true },
  );
  const sessions = await Promise.all(ids.map(({ sessionId }) => findSession(schoolId, sessionId)));
  return sessions.filter((session) => session !== null).sort((a, b) => a.startsAtMs - b.startsAtMs);
}

function byMember<T extends { readonly memberId: string }>(documents: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const document of documents) {
    const own = grouped.get(document.memberId);
    if (own === undefined) grouped.set(document.memberId, [document]);
    else own.push(document);
  }
  return grouped;
}
