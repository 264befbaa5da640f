import { isOfCohort } from '../people/cohort';
import type { Member } from '../people/member';
import { type Period, periodsOf } from './duty-periods';
import type { DutyRule } from './duty-rule';

/** Who owes: a teacher as the roster knows him or her, or a group as a whole. */
export type DutyOwner =
  | ({ readonly kind: 'teacher' } & Pick<Member, 'bornMonth' | 'joinedMonth' | 'roles'>)
  | { readonly kind: 'researchGroup' }
  | { readonly kind: 'preparationGroup' };

/** So many of one duty, from one school day until another. */
export interface OwedDuty {
  readonly dutyId: string;
  readonly title: string;
  /** Null: the school has not yet said how many. */
  readonly count: number | null;
  readonly from: string;
  readonly dueOn: string;
}

/**
 * What this owner owes in a term, by due day, then in the order of the book. Age and years of service are those of the
 * term's first day. Who joins or leaves in mid-term is asked with the days of the term in which he or she is there.
 */
export function dutiesOwed(duties: readonly DutyRule[], owner: DutyOwner, term: Period): OwedDuty[] {
  const own = duties.filter((duty) => duty.each === owner.kind && isMeant(duty, owner, term.from));
  const replaced = new Set(own.map(({ insteadOf, count }) => (count === null ? null : insteadOf)));
  return own
    .filter(({ id, insteadOf, count }) => !replaced.has(id) && (insteadOf === null || count !== null))
    .flatMap(({ id: dutyId, title, count, per }) =>
      periodsOf(per, term).map(({ from, to: dueOn }) => ({ dutyId, title, count, from, dueOn })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function isMeant({ cohort }: DutyRule, owner: DutyOwner, day: string): boolean {
  return owner.kind !== 'teacher' || isOfCohort(cohort, owner, day);
}
