import type { Role } from '../people/role';
import type { Resource } from './resource';

interface Person {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/** Whether it stands in the library. */
export function isOnShelf({ removed }: Pick<Resource, 'removed'>): boolean {
  return removed === null;
}

/** Whether it is the person's own: put in by them, or written by them. */
export function isOwnResource(
  { memberId }: Pick<Person, 'memberId'>,
  { byMemberId, authorIds }: Pick<Resource, 'byMemberId' | 'authorIds'>,
): boolean {
  return byMemberId === memberId || authorIds.includes(memberId);
}

/** Who may change and remove it: whoever put it in, whoever wrote it, and the office. */
export function mayTendResource(
  person: Person,
  resource: Pick<Resource, 'byMemberId' | 'authorIds'>,
): boolean {
  return isOwnResource(person, resource) || person.roles.includes('academicAffairs');
}

/** Who may know of it: the school while it stands; then those who may tend it, who read why it was removed. */
export function mayReadResource(
  person: Person,
  resource: Pick<Resource, 'byMemberId' | 'authorIds' | 'removed'>,
): boolean {
  return isOnShelf(resource) || mayTendResource(person, resource);
}
