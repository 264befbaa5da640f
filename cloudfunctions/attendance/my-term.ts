import type { Caller } from '@/contract/policy';
import type { Attendee } from '@/domain/attendance/audience';
import type { Claim } from '@/domain/attendance/claim';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Term } from '@/domain/term/term';
import { readClaimsOf } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import { findTerm } from '../_shared/repositories/schools';
import { readSessionsFor } from '../_shared/repositories/sessions';

/** One person's term as the pages of this function need it; each session's audience is narrowed to this person. */
export interface MyTerm {
  readonly term: Term;
  readonly sessions: readonly TrainingSession[];
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
}

/** One dependent step. A term that is named by a session or a school and is not there is a broken invariant. */
export async function readMyTerm(
  { schoolId, ...person }: Pick<Caller, 'schoolId' | keyof Attendee>,
  termId: string,
): Promise<MyTerm> {
  const { memberId } = person;
  const [term, sessions, facts, claims] = await Promise.all([
    findTerm(schoolId, termId),
    readSessionsFor(schoolId, termId, person),
    readFactsOf(schoolId, termId, memberId),
    readClaimsOf(schoolId, termId, memberId),
  ]);
  if (term === null) throw new Error(`term ${termId} of ${schoolId} is missing`);
  return { term, sessions, facts, claims };
}
