import { aMember } from '@/testing/school-builder';
import { aClosedSession, aSession } from '@/testing/session-builder';
import { asSeenBy, isMeantFor, membersOf, stageOf } from './audience';

const chen = aMember({
  memberId: 'm01',
  campus: '本部',
  researchGroupId: 'chinese',
  prepGroupId: 'grade-1',
  bornMonth: '1992-01',
  joinedMonth: '2023-12',
});

describe('a session on 18 December 2026 is meant for a teacher', () => {
  test.each([
    ['of the school', { audience: { kind: 'school' } }, true],
    ['of the campus', { campus: '本部' }, true],
    ['but not of another campus', { campus: '东校区' }, false],
    ['of a research group', { audience: { kind: 'groups', groupIds: ['maths', 'chinese'] } }, true],
    ['of a preparation group', { audience: { kind: 'groups', groupIds: ['grade-1'] } }, true],
    ['but not of other groups', { audience: { kind: 'groups', groupIds: ['maths'] } }, false],
    [
      'of the group, but of another campus',
      { campus: '东校区', audience: { kind: 'groups', groupIds: ['chinese'] } },
      false,
    ],
    ['in the stage of three years', { audience: { kind: 'stage', stages: ['six'] } }, true],
    ['but not in a later stage', { audience: { kind: 'stage', stages: ['ten'] } }, false],
    ['under 35', { audience: { kind: 'under35' } }, true],
    ['on the list', { audience: { kind: 'list' }, audienceMemberIds: ['m01', 'm07'] }, true],
    ['but not on the list', { audience: { kind: 'list' }, audienceMemberIds: ['m07'] }, false],
  ] as const)('%s', (_, changes, meant) => {
    expect(isMeantFor(aSession(changes), chen)).toBe(meant);
  });

  test('until the month of the 35th birthday', () => {
    const young = (day: number) =>
      isMeantFor({ ...aSession({ audience: { kind: 'under35' } }), startsAtMs: day }, chen);
    expect(young(Date.parse('2026-12-31T23:59+08:00'))).toBe(true);
    expect(young(Date.parse('2027-01-01T00:01+08:00'))).toBe(false);
  });
});

test.each([
  ['2024-01', 'three'],
  ['2023-12', 'six'],
  ['2020-12', 'ten'],
  ['2016-12', null],
] as const)('who began in %s is in the stage %s in December 2026', (joinedMonth, stage) => {
  expect(stageOf({ joinedMonth }, aSession().startsAtMs)).toBe(stage);
});

test('once taken down, the audience is what it was, whatever changed since', () => {
  const closed = aClosedSession({
    audience: { kind: 'groups', groupIds: ['chinese'] },
    audienceMemberIds: ['m07'],
  });
  expect(asSeenBy(closed, chen).audienceMemberIds).toEqual([]);
});

test('closing takes down who teaches and is meant; the principal who does not teach is not missed', () => {
  const session = aSession({ audience: { kind: 'groups', groupIds: ['chinese'] } });
  const members = [
    chen,
    { ...chen, memberId: 'm02', researchGroupId: 'maths', prepGroupId: null },
    { ...chen, memberId: 'm03', roles: ['principal'] as const },
  ];
  expect(membersOf(session, members)).toEqual(['m01']);
});
