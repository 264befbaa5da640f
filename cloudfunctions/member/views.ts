import type { BindingCode, Me, MemberProfile, RosterEntry } from '@/contract/member';
import type { IssuedCode } from '@/domain/people/binding';
import type { Group, Member, School } from '@/domain/people/member';

export function rosterEntry(member: Member): RosterEntry {
  const { memberId, name, campus, researchGroupId, prepGroupId, roles, boundAtMs } = member;
  return { memberId, name, campus, researchGroupId, prepGroupId, roles, boundAtMs };
}

export function meView(
  school: School,
  person: Pick<Member, 'schoolId' | 'memberId' | 'name' | 'roles' | 'researchGroupId' | 'prepGroupId'>,
  serverNowMs: number,
): Me {
  const { schoolId, memberId, name, roles, prepGroupId } = person;
  const profile: MemberProfile = {
    schoolId,
    memberId,
    name,
    roles,
    researchGroup: groupName(school.groups, person.researchGroupId),
    prepGroup: prepGroupId === null ? null : groupName(school.groups, prepGroupId),
  };
  const { officeLabel, isDemo } = school;
  return { kind: 'member', profile, school: { name: school.name, officeLabel, isDemo }, serverNowMs };
}

export function codeView(
  person: Member,
  groups: readonly Group[],
  code: string,
  issued: IssuedCode,
): BindingCode {
  const group = groupName(groups, person.researchGroupId);
  return { memberId: person.memberId, name: person.name, group, code, expiresAtMs: issued.expiresAtMs };
}

function groupName(groups: readonly Group[], groupId: string): string {
  return groups.find((group) => group.groupId === groupId)?.name ?? '';
}
