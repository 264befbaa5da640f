import type { Member, School } from '@/domain/people/member';

const GONE = '已离校的老师';

/** The name of one person, also of who has left the roster since. */
export function nameOf(person: Pick<Member, 'name'> | null): string {
  return person?.name ?? GONE;
}

/** Names for people, also for who has left the roster since. */
export function namer(names: ReadonlyMap<string, string>): (memberId: string) => string {
  return (memberId) => names.get(memberId) ?? GONE;
}

/** Names for a school's groups; nothing for one that it has no more. */
export function groupNamer(school: Pick<School, 'groups'> | null): (groupId: string) => string {
  const names = new Map(school?.groups.map(({ groupId, name }) => [groupId, name]));
  return (groupId) => names.get(groupId) ?? '';
}
