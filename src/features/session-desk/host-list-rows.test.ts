import type { RosterPerson, SessionRoster } from '@/contract/hosting';
import { aSessionView } from '@/testing/session-view-builder';
import { countsOf, peopleFor, personNote, statusWord } from './host-list-rows';

function aPerson(memberId: string, name: string, changes: Partial<RosterPerson> = {}): RosterPerson {
  return {
    memberId,
    name,
    group: '语文组',
    status: 'onTime',
    checkedOutAtMs: null,
    leftEarly: false,
    absentMidway: false,
    missedCalls: [],
    flags: [],
    standing: [],
    ...changes,
  };
}

const people = [
  aPerson('m01', '林晓', { flags: [{ kind: 'sharedPhone', withMemberIds: ['m02'] }], missedCalls: [1] }),
  aPerson('m02', '陈立', { status: 'late', leftEarly: true, flags: [{ kind: 'newPhone' }] }),
  aPerson('m03', '赵静', { status: 'leave' }),
  aPerson('m04', '孙强', { status: 'claimed' }),
  aPerson('m05', '何佳', { status: 'notExpected', group: '' }),
];
const roster: SessionRoster = { session: aSessionView(), people, claims: [], calls: [], serverNowMs: 0 };
const nameOf = (memberId: string) => people.find((one) => one.memberId === memberId)?.name ?? '';

describe('the host’s list', () => {
  test('shows who is missing, there, on leave, and whom to have a word with', () => {
    const ids = (['missing', 'present', 'leave', 'ask'] as const).map((filter) =>
      peopleFor(roster, filter, '').map(({ memberId }) => memberId),
    );
    expect(ids).toEqual([['m04'], ['m01', 'm02'], ['m03'], ['m01', 'm02']]);
    expect(peopleFor(roster, 'present', ' 林 ').map(({ name }) => name)).toEqual(['林晓']);
    expect(countsOf(roster)).toEqual({ present: 2, leave: 1, missing: 1 });
  });

  test('says beside a name what the host may want to ask, and how the person stands', () => {
    expect(people.map((person) => personNote(person, nameOf))).toEqual([
      '语文组，第 1 次复签没答到，和陈立同一台手机',
      '语文组，换了一台手机',
      '语文组',
      '语文组',
      '',
    ]);
    expect(people.map(statusWord)).toEqual(['准时', '迟到，早退', '请假', '待核', '不要求']);
  });
});
