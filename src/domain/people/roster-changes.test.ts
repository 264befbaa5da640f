import { aMember, aSchool } from '@/testing/school-builder';
import { rosterChanges, withNewGroups } from './roster-changes';
import type { RosterPerson } from './roster-row';

const lin: RosterPerson = {
  row: 2,
  name: '林晓',
  campus: '东校区',
  researchGroup: '语文组',
  prepGroup: '高段语文备课组',
  roles: ['teacher'],
  bornMonth: '1990-05',
  joinedMonth: '2012-09',
};
const idOf = (name: string, bornMonth: string) => `m-${name}-${bornMonth}`;
const { schoolId, groups } = aSchool();

function changesFor(people: RosterPerson[], members = [aMember()]) {
  return rosterChanges(people, { schoolId, groups, members }, idOf);
}

test('the same file again changes nothing', () => {
  expect(changesFor([lin])).toEqual({ added: [], changed: [], unchanged: 1 });
});

test('somebody new is added with the workbook’s roles', () => {
  expect(changesFor([{ ...lin, bornMonth: '1991-05', prepGroup: null, roles: ['groupLeader'] }])).toEqual({
    added: [
      aMember({
        memberId: 'm-林晓-1991-05',
        bornMonth: '1991-05',
        prepGroupId: null,
        roles: ['groupLeader'],
      }),
    ],
    changed: [],
    unchanged: 0,
  });
});

test('a changed group, campus or date updates; the account that is bound stays bound', () => {
  const before = aMember({ boundAtMs: 7, codesIssued: 2 });
  expect(
    changesFor([{ ...lin, researchGroup: '数学组', prepGroup: null, campus: '西校区' }], [before]),
  ).toEqual({
    added: [],
    changed: [{ before, after: { ...before, researchGroupId: 'r2', prepGroupId: null, campus: '西校区' } }],
    unchanged: 0,
  });
});

test('roles given or taken in the app are not undone by an old file', () => {
  const leader = aMember({ roles: ['teacher', 'groupLeader'] });
  expect(changesFor([lin], [leader])).toEqual({ added: [], changed: [], unchanged: 1 });
  expect(changesFor([{ ...lin, roles: ['academicAffairs'] }]).unchanged).toBe(1);
});

test('people who are missing from the file are left alone', () => {
  expect(changesFor([], [aMember()])).toEqual({ added: [], changed: [], unchanged: 0 });
});

test('the founder is recognised by name once and gets the roster’s roles beside its own', () => {
  const founder = aMember({
    bornMonth: '',
    joinedMonth: '',
    researchGroupId: 'r2',
    roles: ['academicAffairs'],
  });
  const after = aMember({ roles: ['teacher', 'academicAffairs'] });
  expect(changesFor([lin], [founder])).toEqual({
    added: [],
    changed: [{ before: founder, after }],
    unchanged: 0,
  });
  const namesake = { ...lin, row: 3, bornMonth: '1985-01' };
  expect(changesFor([lin, namesake], [founder]).added.map(({ bornMonth }) => bornMonth)).toEqual(['1985-01']);
});

test('new groups get ids of their own, and a group that is there already is not added again', () => {
  const added = [
    { kind: 'research', name: '英语组' },
    { kind: 'preparation', name: '英语组' },
    { kind: 'research', name: '语文组' },
  ] as const;
  expect(withNewGroups(groups, added)).toEqual([
    ...groups,
    { groupId: 'r3', kind: 'research', name: '英语组' },
    { groupId: 'p2', kind: 'preparation', name: '英语组' },
  ]);
});
