import type { Member } from './member';
import type { Role } from './role';

/** Whose duty something is, as things stand on the term's first day. */
export type Cohort =
  | { readonly kind: 'everyone' }
  /** Who has not reached this age. */
  | { readonly kind: 'underAge'; readonly years: number }
  /** Full years of service, the lower end included and the upper one not. */
  | { readonly kind: 'yearsOfService'; readonly fromYears: number; readonly belowYears: number | null }
  | { readonly kind: 'role'; readonly role: Role };

/** Whether a person is of a cohort on a school day (`YYYY-MM-DD`). */
export function isOfCohort(
  cohort: Cohort,
  person: Pick<Member, 'bornMonth' | 'joinedMonth' | 'roles'>,
  day: string,
): boolean {
  switch (cohort.kind) {
    case 'everyone':
      return true;
    case 'underAge':
      return fullYears(person.bornMonth, day) < cohort.years;
    case 'yearsOfService': {
      const years = fullYears(person.joinedMonth, day);
      return years >= cohort.fromYears && (cohort.belowYears === null || years < cohort.belowYears);
    }
    case 'role':
      return person.roles.includes(cohort.role);
  }
}

/** Full years from a month (`YYYY-MM`) to a day; the month itself counts as reached. */
function fullYears(month: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(month.slice(0, 4));
  return day.slice(5, 7) < month.slice(5, 7) ? years - 1 : years;
}
