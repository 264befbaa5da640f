import { aMember, aSchool } from '@/testing/school-builder';
import { aCheckIn, aClaim, aClosedSession, aLeave } from '@/testing/session-builder';
import { attendanceByMember } from './attendance';
import { rosterPeople, waitingClaims } from './roster-view';

const people = [
  aMember({ memberId: 'm03', name: '赵静', researchGroupId: 'r2' }),
  aMember({ memberId: 'm04', name: '无组', researchGroupId: 'gone' }),
  aMember({ memberId: 'm02', name: '周明远' }),
  aMember({ memberId: 'm01', name: '陈立' }),
];
const { groups } = aSchool();
const session = aClosedSession({ audienceMemberIds: ['m01', 'm02', 'm03'] });

test('the roster goes group by group, by name, each with what stands', () => {
  const leave = aLeave({ memberId: 'm02', factId: 'leave:2026-1-s08.m02:0' });
  const attendance = attendanceByMember([aCheckIn(), leave], []);
  expect(rosterPeople(session, people, groups, attendance)).toEqual([
    { memberId: 'm01', name: '陈立', group: '语文组', status: 'onTime', factId: 'checkIn:2026-1-s08.m01:0' },
    { memberId: 'm02', name: '周明远', group: '语文组', status: 'leave', factId: 'leave:2026-1-s08.m02:0' },
    { memberId: 'm03', name: '赵静', group: '数学组', status: 'absent', factId: null },
    { memberId: 'm04', name: '无组', group: '', status: 'notExpected', factId: null },
  ]);
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
  const waiting = (facts: Parameters<typeof attendanceByMember>[0]) =>
    waitingClaims(session, people, attendanceByMember(facts, claims)).map(({ name, delayMs }) => [
      name,
      delayMs,
    ]);
  expect(waiting([])).toEqual([
    ['赵静', 30_000],
    ['周明远', 60_000],
    ['陈立', 90_000],
  ]);
  expect(waiting([aCheckIn(), aLeave({ memberId: 'm02', factId: 'leave:2026-1-s08.m02:0' })])).toEqual([
    ['赵静', 30_000],
  ]);
});
