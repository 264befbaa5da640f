import type { Member, School } from '@/domain/people/member';

/** The school of the demo terms: two campuses, two research groups, one preparation group. */
export function aSchool(changes: Partial<School> = {}): School {
  return {
    schoolId: 'xh',
    name: '星河小学',
    officeLabel: '教务处',
    campuses: ['东校区', '西校区'],
    groups: [
      { groupId: 'r1', kind: 'research', name: '语文组' },
      { groupId: 'r2', kind: 'research', name: '数学组' },
      { groupId: 'p1', kind: 'preparation', name: '高段语文备课组' },
    ],
    currentTermId: '2026-1',
    isDemo: false,
    ...changes,
  };
}

/** Teacher Lin of the Chinese group, not bound to any WeChat account yet. */
export function aMember(changes: Partial<Member> = {}): Member {
  return {
    schoolId: 'xh',
    memberId: 'm01',
    name: '林晓',
    campus: '东校区',
    researchGroupId: 'r1',
    prepGroupId: 'p1',
    roles: ['teacher'],
    bornMonth: '1990-05',
    joinedMonth: '2012-09',
    boundAtMs: null,
    codesIssued: 0,
    ...changes,
  };
}
