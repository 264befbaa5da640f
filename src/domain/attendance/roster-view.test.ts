import { aMember, aSchool } from '@/testing/school-builder';
import {
  aCheckIn,
  aCheckOut,
  aClaim,
  aClosedSession,
  aLeave,
  aMark,
  anAbsence,
} from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { attendanceByMember } from './attendance';
import { flagsOf } from './presence-flags';
import { rosterPeople, waitingClaims } from './roster-view';

const people = [
  aMember({ memberId: 'm03', name: '赵静', researchGroupId: 'r2' }),
  aMember({ memberId: 'm04', name: '无组', researchGroupId: 'gone' }),
  aMember({ memberId: 'm02', name: '周明远' }),
  aMember({ memberId: 'm01', name: '陈立' }),
];
const { groups } = aSchool();
const calledAtMs = atSchoolTime('2026-12-18', '16:10');
const session = aClosedSession({
  audienceMemberIds: ['m01', 'm02', 'm03'],
  rollCalls: [{ call: 1, openedAtMs: calledAtMs, untilMs: calledAtMs + 60_000 }],
});
const quiet = { flags: new Map(), nowMs: atSchoolTime('2026-12-18', '18:00') };
const nothing = {
  checkedOutAtMs: null,
  leftEarly: false,
  absentMidway: false,
  missedCalls: [],
  flags: [],
  standing: [],
};

describe('the roster', () => {
  test('goes group by group, by name, each with what stands', () => {
    const leave = aLeave({ memberId: 'm02', factId: 'leave:2026-1-s08.m02:0', leaveKind: 'sick' });
    const facts = [aCheckIn(), aCheckOut({ leftEarly: true }), aMark(), leave];
    expect(rosterPeople(session, people, groups, attendanceByMember(facts, []), quiet)).toEqual([
      {
        memberId: 'm01',
        name: '陈立',
        group: '语文组',
        status: 'onTime',
        checkedOutAtMs: atSchoolTime('2026-12-18', '16:58'),
        leftEarly: true,
        absentMidway: true,
        missedCalls: [1],
        flags: [],
        standing: [
          { factId: 'checkIn:2026-1-s08.m01:0', words: '15:26 签到，扫码' },
          { factId: 'checkOut:2026-1-s08.m01:0', words: '16:58 签退，早退，扫码' },
          { factId: 'mark:2026-1-s08.m01.absentMidway:0', words: '间缺：16:10 离席' },
        ],
      },
      {
        ...nothing,
        memberId: 'm02',
        name: '周明远',
        group: '语文组',
        status: 'leave',
        standing: [{ factId: 'leave:2026-1-s08.m02:0', words: '请假，病假：区里教研活动' }],
      },
      { ...nothing, memberId: 'm03', name: '赵静', group: '数学组', status: 'absent' },
      { ...nothing, memberId: 'm04', name: '无组', group: '', status: 'notExpected' },
    ]);
  });

  test('says who answered no call, what the list says of whom, and which phone came twice', () => {
    const phone = { way: 'code', slot: calledAtMs / 15_000 - 40, phone: 'samePhone123' } as const;
    const came = (memberId: string) =>
      aCheckIn({ memberId, factId: `checkIn:2026-1-s08.${memberId}:0`, evidence: phone });
    const answered = {
      ...aCheckIn(),
      kind: 'rollCall' as const,
      call: 1,
      slot: 0,
      factId: 'rollCall:2026-1-s08.m01.1:0',
    };
    const absent = anAbsence({ memberId: 'm03', factId: 'absence:2026-1-s08.m03:0' });
    const facts = [came('m01'), came('m02'), answered, absent];
    const seen = { ...quiet, flags: flagsOf(facts, [], ['m02']) };
    const [first, second, third] = rosterPeople(session, people, groups, attendanceByMember(facts, []), seen);
    expect([first?.missedCalls, second?.missedCalls, third?.missedCalls]).toEqual([[], [1], []]);
    expect(first?.flags).toEqual([{ kind: 'sharedPhone', withMemberIds: ['m02'] }]);
    expect(second?.flags).toEqual([{ kind: 'sharedPhone', withMemberIds: ['m01'] }, { kind: 'newPhone' }]);
    expect(third?.standing).toEqual([{ factId: 'absence:2026-1-s08.m03:0', words: '缺席：点名不在' }]);
  });
});

test('claims wait with their delay, the shortest first; whoever is in, on leave or settled does not wait', () => {
  const { slot } = aClaim();
  const claimedAfter = (memberId: string, delayMs: number, settledAtMs: number | null = null) =>
    aClaim({ memberId, claimedAtMs: slot * 15_000 + delayMs, settledAtMs });
  const claims = [
    claimedAfter('m01', 90_000),
    claimedAfter('m02', 60_000),
    claimedAfter('m03', 30_000),
    claimedAfter('m04', 10_000, 1),
  ];
  const waiting = (facts: Parameters<typeof attendanceByMember>[0], more = claims) =>
    waitingClaims(session, people, attendanceByMember(facts, more)).map(({ name, act, delayMs }) => [
      name,
      act,
      delayMs,
    ]);
  expect(waiting([])).toEqual([
    ['赵静', 'checkIn', 30_000],
    ['周明远', 'checkIn', 60_000],
    ['陈立', 'checkIn', 90_000],
  ]);
  const leave = aLeave({ memberId: 'm02', factId: 'leave:2026-1-s08.m02:0' });
  expect(waiting([aCheckIn(), leave])).toEqual([['赵静', 'checkIn', 30_000]]);
  const leaving = { ...claimedAfter('m01', 20_000), act: 'checkOut' as const };
  expect(waiting([aCheckIn(), leave], [...claims, leaving])).toEqual([
    ['陈立', 'checkOut', 20_000],
    ['赵静', 'checkIn', 30_000],
  ]);
  expect(waiting([aCheckIn(), aCheckOut(), leave], [leaving])).toEqual([]);
});
