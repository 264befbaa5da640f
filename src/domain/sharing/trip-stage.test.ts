import { aTrip } from '@/testing/trip-builder';
import { atSchoolTime } from '../term/school-day';
import type { Trip } from './trip';
import { nothingDone, stageWords, type TripDone, type TripStage, tripStage } from './trip-stage';

const on = (day: string) => atSchoolTime(day, '10:00');
const digest = { digest: { resourceId: 'r1', atMs: 0 } };
const heldOn = (cascadeHeldOn: string): TripDone => ({ cascadeHeldOn, creditedMemberIds: [] });
const credited: TripDone = { cascadeHeldOn: '2026-12-14', creditedMemberIds: ['m01'] };
const extension = { to: '2026-12-18', reason: '礼堂在修', byMemberId: 'm40', atMs: 0 };

/** 8 and 9 December 2026, a Tuesday and a Wednesday: due on Monday the 14th. */
test.each<[string, Partial<Trip>, TripDone, string, TripStage, string]>([
  ['waits for the office', { state: 'asked' }, nothingDone, '2026-12-10', 'asked', '等审批'],
  ['was refused', { state: 'refused' }, nothingDone, '2026-12-10', 'refused', '没有批准'],
  ['was cancelled', { state: 'cancelled' }, nothingDone, '2026-12-01', 'cancelled', '已取消'],
  ['begins in three days', {}, nothingDone, '2026-12-05', 'going', '3 天后出发'],
  ['begins tomorrow', {}, nothingDone, '2026-12-07', 'going', '明天出发'],
  ['has its first day', {}, nothingDone, '2026-12-08', 'away', '正在外出'],
  ['has its last day', {}, nothingDone, '2026-12-09', 'away', '正在外出'],
  ['ended a day early', { returnedOn: '2026-12-08' }, nothingDone, '2026-12-08', 'digestDue', '材料待整理'],
  [
    'goes on a day longer',
    { returnedOn: '2026-12-10' },
    nothingDone,
    '2026-12-10',
    'digestDue',
    '材料待整理',
  ],
  ['is over', {}, nothingDone, '2026-12-10', 'digestDue', '材料待整理'],
  ['is digested', digest, nothingDone, '2026-12-10', 'cascadeDue', '二次培训待安排'],
  ['is due today', {}, nothingDone, '2026-12-14', 'digestDue', '材料待整理'],
  ['is a day late', {}, nothingDone, '2026-12-15', 'lapsed', '已过期限'],
  ['was given more time', { extension }, nothingDone, '2026-12-15', 'digestDue', '材料待整理'],
  ['was taught on the last day', {}, heldOn('2026-12-14'), '2026-12-20', 'held', '等评定'],
  ['was taught a day late', {}, heldOn('2026-12-15'), '2026-12-15', 'lapsed', '已过期限'],
  [
    'was taught too late and judged all the same',
    {},
    { cascadeHeldOn: '2026-12-15', creditedMemberIds: ['m01'] },
    '2026-12-16',
    'lapsed',
    '已过期限',
  ],
  ['was judged', {}, credited, '2027-01-20', 'credited', '已计学分'],
])('a trip that %s', (_case, changes, done, day, stage, words) => {
  const trip = aTrip(changes);
  expect([tripStage(trip, done, on(day)), stageWords(trip, stage, on(day))]).toEqual([stage, words]);
});

test('a booked training is said to be arranged', () => {
  const cascade = { sessionId: 's1', form: 'cascadeTraining', bookedBy: 'm01', bookedAtMs: 0 } as const;
  expect(stageWords(aTrip({ cascade }), 'cascadeDue', on('2026-12-10'))).toBe('二次培训已安排');
});
