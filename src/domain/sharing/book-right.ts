import { ledGroups } from '../attendance/plan-right';
import type { Group, Member } from '../people/member';

type Person = Pick<Member, 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** For whom somebody may choose a term's book: the office for anybody (null: the school), a leader for the groups they lead. */
export function mayChooseBookFor(person: Person, groupId: string | null, groups: readonly Group[]): boolean {
  const isOffice = person.roles.includes('academicAffairs');
  if (groupId === null) return isOffice;
  if (!groups.some((group) => group.groupId === groupId)) return false;
  return isOffice || ledGroups(person).includes(groupId);
}

/** Whether somebody arranges reading at all: chooses books, links salons. */
export function arrangesReading(person: Person): boolean {
  return person.roles.includes('academicAffairs') || ledGroups(person).length > 0;
}
