import type { Claim } from '../attendance/claim';
import type { TrainingSession } from '../attendance/training-session';
import type { Member } from '../people/member';
import type { Submission } from '../submission/submission';
import type { Term } from '../term/term';
import type { Fact } from './fact';
import type { HoursFacts } from './hours-facts';

export interface Person
  extends Pick<
    Member,
    'memberId' | 'name' | 'researchGroupId' | 'prepGroupId' | 'joinedMonth' | 'bornMonth' | 'roles'
  > {
  /** What the office decided about this person for the term; see `TermSettings`. */
  readonly ranked?: boolean;
  readonly notApplicable?: readonly string[];
}

/** All that one person's page of the ledger is derived from: nobody else's facts, whatever the size of the school. */
export interface LedgerRecord {
  readonly term: Term;
  readonly person: Person;
  /** The term's sessions in the order of their start; each audience says at least whether this person is of it. */
  readonly sessions: readonly TrainingSession[];
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
  readonly pieces: readonly (Pick<Submission, 'dutyId' | 'state' | 'characters'> &
    Partial<Pick<Submission, 'firstSubmittedAtMs' | 'returnDueAtMs'>>)[];
  /** Of earlier terms, where the term's book counts hours over longer than one; absent: nothing was asked. */
  readonly before?: HoursFacts;
}
