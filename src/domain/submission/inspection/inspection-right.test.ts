import type { Role } from '@/domain/people/role';
import { anInspection } from '@/testing/inspection-builder';
import { inspectionRight, mayClose, mayReopen, maySeeEntry } from './inspection-right';

const person = (memberId: string, roles: Role[], researchGroupId = 'chinese', schoolId = 'xh') => ({
  schoolId,
  memberId,
  roles,
  researchGroupId,
});
const office = person('m40', ['academicAffairs'], 'office');
const leader = person('m09', ['teacher', 'groupLeader']);
const otherLeader = person('m20', ['teacher', 'groupLeader'], 'maths');
const prepLeader = person('m10', ['teacher', 'prepLeader']);
const teacher = person('m02', ['teacher']);
const officeWhoTeaches = person('m01', ['teacher', 'academicAffairs']);
const otherOffice = person('m40', ['academicAffairs'], 'office', 'west');

const lin = { memberId: 'm01', groupId: 'chinese', leads: false };
const wu = { memberId: 'm09', groupId: 'chinese', leads: true };

describe('whose notebook somebody inspects', () => {
  test.each([
    ['the office', office, lin, 'mayInspect'],
    ['the office, a leader’s', office, wu, 'mayInspect'],
    ['the group’s leader', leader, lin, 'mayInspect'],
    ['the group’s leader, the own', leader, wu, 'ownNotebook'],
    ['an office officer who teaches, the own', officeWhoTeaches, lin, 'ownNotebook'],
    ['another group’s leader', otherLeader, lin, 'notYours'],
    ['a preparation group’s leader', prepLeader, lin, 'notYours'],
    ['a colleague', teacher, lin, 'notYours'],
    ['another school’s office', otherOffice, lin, 'notYours'],
  ] as const)('%s', (_, who, whose, right) => {
    expect(inspectionRight(who, anInspection(), whose)).toBe(right);
  });

  test('a second leader of the group leaves the first one’s to the office', () => {
    const second = person('m11', ['teacher', 'groupLeader']);
    expect(inspectionRight(second, anInspection(), wu)).toBe('notYours');
    expect(maySeeEntry(second, anInspection(), wu)).toBe(false);
  });

  test('a round that the office inspects alone is no leader’s', () => {
    expect(inspectionRight(leader, anInspection({ by: 'office' }), lin)).toBe('notYours');
    expect(inspectionRight(office, anInspection({ by: 'office' }), lin)).toBe('mayInspect');
  });
});

describe('who ends a round', () => {
  const own = anInspection({ openedBy: 'm09' });
  test.each([
    ['the office', office, true, true],
    ['the leader who opened it', leader, true, false],
    ['another leader', otherLeader, false, false],
    ['a teacher', teacher, false, false],
    ['another school’s office', otherOffice, false, false],
  ] as const)('%s', (_, who, closes, reopens) => {
    expect([mayClose(who, own), mayReopen(who, own)]).toEqual([closes, reopens]);
  });

  test('a leader who leads the group no more closes it no more', () => {
    expect(mayClose({ ...leader, researchGroupId: 'arts' }, own)).toBe(false);
  });
});
