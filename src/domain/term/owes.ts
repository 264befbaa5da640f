import { isOfCohort } from '../people/cohort';
import type { Member } from '../people/member';
import { isVisitingExpert } from '../people/role';
import { schoolMonth } from './school-day';
import type { Duty, Term } from './term';

/**
 * Whether somebody owes a duty of a term: who is of its cohort on the term's first day and had begun to work by the month
 * in which it falls due. An expert from outside owes nothing.
 */
export function owes(
  person: Pick<Member, 'joinedMonth' | 'bornMonth' | 'roles'>,
  duty: Pick<Duty, 'dueAtMs' | 'owedBy'>,
  { from }: Pick<Term, 'from'>,
): boolean {
  if (isVisitingExpert(person)) return false;
  if (person.joinedMonth > schoolMonth(duty.dueAtMs)) return false;
  return duty.owedBy === undefined || isOfCohort(duty.owedBy, person, from);
}
