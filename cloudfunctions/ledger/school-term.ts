import type { Claim } from '@/domain/attendance/claim';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { LedgerRecord, Person } from '@/domain/ledger/record';
import { type TermSettings, withStanding } from '@/domain/ledger/term-settings';
import { teaches } from '@/domain/people/role';
import type { Term } from '@/domain/term/term';
import { byMember } from '../_shared/by-member';
import { readAll } from '../_shared/documents';
import { readMembers } from '../_shared/repositories/members';
import { findSession } from '../_shared/repositories/sessions';
import type { PieceSummary } from '../_shared/repositories/submissions';
import { findTermSettings } from '../_shared/repositories/term-settings';

export interface SchoolTerm {
  /** Of everybody who is judged, in the order of the roster. */
  readonly records: readonly LedgerRecord[];
  readonly settings: TermSettings;
}

/**
 * Everybody's term. The one place that reads a whole school's facts; jobs and the office's term end use it. Judged is
 * everybody who teaches, as roster and settings stand now; or `people`, as they stood at a moment that is past.
 */
export async function readSchoolTerm(term: Term, people?: readonly Person[]): Promise<SchoolTerm> {
  const { schoolId, termId } = term;
  const ofTerm = { schoolId, termId };
  const [members, settings, sessions, facts, claims, pieces] = await Promise.all([
    readMembers(schoolId),
    findTermSettings(term),
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
  const judged = people ?? members.filter(teaches).map((person) => withStanding(person, settings));
  const records = judged.map((person) => ({
    term,
    person,
    sessions,
    facts: factsOf.get(person.memberId) ?? [],
    claims: claimsOf.get(person.memberId) ?? [],
    pieces: piecesOf.get(person.memberId) ?? [],
  }));
  return { records, settings };
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
