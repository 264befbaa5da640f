import type { School } from '@/domain/people/member';

/** Names for people, also for who has left the roster since. */
export function namer(names: ReadonlyMap<string, string>): (memberId: string) => string {
  return (memberId) => names.get(memberId) ?? '已离校的老师';
}

export function groupNamer({ groups }: Pick<School, 'groups'>): (groupId: string) => string {
  const names = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  return (groupId) => names.get(groupId) ?? '';
}
