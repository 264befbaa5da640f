import type { OfferedKind } from '@/contract/duty-series';
import type { School } from '@/domain/people/member';
import { type Catalogue, formsOnOffer, newestForm } from '@/domain/submission/catalogue';
import type { BurdenLine, TimedSession } from '@/domain/term/burden';
import { burdenOf } from '@/domain/term/burden';
import type { Duty, Term } from '@/domain/term/term';
import { readAll } from '../../_shared/documents';
import { readMembers } from '../../_shared/repositories/members';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readSessions } from '../../_shared/repositories/sessions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';

type Listed = Pick<TimedSession, 'audienceMemberIds'> & { readonly sessionId: string };

/** A school's running term with all that tells what its duties take of whom. */
export interface DutyGround {
  readonly school: School;
  readonly term: Term;
  readonly catalogue: Catalogue;
  readonly people: Awaited<ReturnType<typeof readMembers>>;
  readonly sessions: readonly TimedSession[];
}

/** Two dependent steps. Null without a running term. */
export async function readDutyGround(schoolId: string): Promise<DutyGround | null> {
  const [{ school, term }, catalogue, people] = await Promise.all([
    findSchoolAndTerm(schoolId),
    readCatalogue(schoolId),
    readMembers(schoolId),
  ]);
  if (school === null || term === null) return null;
  const { termId } = term;
  const [sessions, listed] = await Promise.all([
    readSessions(schoolId, termId),
    // Who is on a list stands with the session alone; every other audience is told from the roster.
    readAll<Listed>(
      'sessions',
      { schoolId, termId, 'audience.kind': 'list' },
      { sessionId: true, audienceMemberIds: true },
    ),
  ]);
  const lists = new Map(listed.map(({ sessionId, audienceMemberIds }) => [sessionId, audienceMemberIds]));
  return {
    school,
    term,
    catalogue,
    people,
    sessions: sessions.map((session) => ({
      ...session,
      audienceMemberIds: lists.get(session.sessionId) ?? null,
    })),
  };
}

/** What these duties, beside the required sessions, take of everybody. */
export function burdenWith(ground: DutyGround, duties: readonly Duty[]): BurdenLine[] {
  const minutesOf = (kind: string) => newestForm(ground.catalogue, kind)?.minutes ?? 0;
  return burdenOf(duties, { ...ground, minutesOf });
}

export function offeredKinds({ catalogue }: Pick<DutyGround, 'catalogue'>): OfferedKind[] {
  return formsOnOffer(catalogue).map(({ kind, name, minutes, per }) => ({ kind, name, minutes, per }));
}
