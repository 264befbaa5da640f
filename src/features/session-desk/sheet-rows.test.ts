import type { RosterPerson } from '@/contract/hosting';
import { forgetTyped, keepTyped, nextMark, rowsOf, startOf, typedSoFar } from './sheet-rows';

function aPerson(changes: Partial<RosterPerson> = {}): RosterPerson {
  return {
    memberId: 'm01',
    name: '林晓',
    group: '语文组',
    status: 'open',
    checkedOutAtMs: null,
    leftEarly: false,
    absentMidway: false,
    missedCalls: [],
    flags: [],
    standing: [],
    ...changes,
  };
}

const line = { factId: 'x', words: '缺席：点名不在' };
const people = [
  aPerson(),
  aPerson({ memberId: 'm02', status: 'onTime' }),
  aPerson({ memberId: 'm03', status: 'late' }),
  aPerson({ memberId: 'm04', status: 'leave' }),
  aPerson({ memberId: 'm05', status: 'absent' }),
  aPerson({ memberId: 'm06', status: 'absent', standing: [line] }),
  aPerson({ memberId: 'm07', status: 'notExpected' }),
];

describe('a paper sheet', () => {
  test('begins with everybody there, but for what is known already', () => {
    expect(people.map(startOf)).toEqual([
      'present',
      'present',
      'late',
      'excused',
      'present',
      'absent',
      'present',
    ]);
  });

  test('a tap goes round: 到, 迟到, 请假, 未到', () => {
    expect([nextMark('present'), nextMark('late'), nextMark('excused'), nextMark('absent')]).toEqual([
      'late',
      'excused',
      'absent',
      'present',
    ]);
  });

  test('sends only what says something else than what stands, and nobody who is not asked for', () => {
    expect(rowsOf(people, {}).map(({ memberId }) => memberId)).toEqual(['m01', 'm05']);
    expect(rowsOf(people, { m01: 'excused', m02: 'absent', m05: 'absent', m06: 'late' })).toEqual([
      { memberId: 'm01', entry: { as: 'excused', leaveKind: null } },
      { memberId: 'm02', entry: { as: 'absent' } },
      { memberId: 'm05', entry: { as: 'absent' } },
      { memberId: 'm06', entry: { as: 'late' } },
    ]);
  });

  test('is kept on the phone while it is being typed, each session by itself', () => {
    expect(typedSoFar('s1')).toEqual({});
    keepTyped('s1', { m01: 'late' });
    expect([typedSoFar('s1'), typedSoFar('s2')]).toEqual([{ m01: 'late' }, {}]);
    forgetTyped('s1');
    expect(typedSoFar('s1')).toEqual({});
  });
});
