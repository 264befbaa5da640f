import { atSchoolTime } from '@/domain/term/school-day';
import { aCheckIn, aClosedSession, anOpenSession, aReversalOf, aSession } from '@/testing/session-builder';
import { attendanceBySession } from './attendance';
import { hoursOf } from './hours';
import { sealsOf, sessionView } from './session-view';

const sessions = [
  aClosedSession({ sessionId: '2026-1-s01', number: 1, title: '说课', hoursHundredths: 200 }),
  aClosedSession({ sessionId: '2026-1-s02', number: 2, title: '课件制作', hoursHundredths: 75 }),
  aSession({ sessionId: '2026-1-s03', number: 3, title: '信技融合', required: false }),
];
const second = aCheckIn({ sessionId: '2026-1-s02', factId: 'checkIn:2026-1-s02.m01:0', late: true });
const first = aCheckIn({ sessionId: '2026-1-s01', factId: 'checkIn:2026-1-s01.m01:0' });

test('a view shows the session, the status and the moment of check-in, and keeps the audience to the office', () => {
  const fact = aCheckIn();
  const view = sessionView(anOpenSession(), 'm01', attendanceBySession([fact], []).get(fact.sessionId));
  expect(view).toEqual({
    sessionId: '2026-1-s08',
    number: 8,
    title: '班主任带班与心理辅导',
    startsAtMs: atSchoolTime('2026-12-18', '15:30'),
    endsAtMs: atSchoolTime('2026-12-18', '17:00'),
    hoursHundredths: 150,
    required: true,
    place: '阶梯教室',
    presenter: '周明远',
    state: 'open',
    status: 'onTime',
    checkedInAtMs: atSchoolTime('2026-12-18', '15:26'),
    mode: 'hall',
    checkOutFromMs: null,
    checkedOutAtMs: null,
    checkOutClaimed: false,
    leftEarly: false,
    absentMidway: false,
    rollCall: null,
    hosting: false,
  });
});

test('an accepted claim counts from the moment its code was shown', () => {
  const slot = atSchoolTime('2026-12-18', '15:31') / 15_000;
  const fact = aCheckIn({
    recordedAtMs: atSchoolTime('2026-12-19', '08:00'),
    evidence: { way: 'claim', slot, claimedAtMs: atSchoolTime('2026-12-18', '20:00') },
  });
  const view = sessionView(aClosedSession(), 'm01', attendanceBySession([fact], []).get(fact.sessionId));
  expect(view.checkedInAtMs).toBe(atSchoolTime('2026-12-18', '15:31'));
});

test('the page of seals has a place for every session of the term', () => {
  expect(sealsOf(sessions, 'm01', attendanceBySession([second], []))).toEqual([
    {
      sessionId: '2026-1-s01',
      number: 1,
      title: '说课',
      startsAtMs: sessions[0]?.startsAtMs,
      status: 'absent',
    },
    {
      sessionId: '2026-1-s02',
      number: 2,
      title: '课件制作',
      startsAtMs: sessions[1]?.startsAtMs,
      status: 'late',
    },
    {
      sessionId: '2026-1-s03',
      number: 3,
      title: '信技融合',
      startsAtMs: sessions[2]?.startsAtMs,
      status: 'upcoming',
    },
  ]);
});

test.each([
  ['nobody came', [], 0],
  ['a late arrival keeps its hours', [second], 75],
  ['two sessions', [first, second], 275],
  ['a reversed check-in gives none', [first, second, aReversalOf(first)], 75],
])('hours: %s', (_, facts, hoursHundredths) => {
  expect(hoursOf(sessions, attendanceBySession(facts, []), 1200)).toEqual({
    hoursHundredths,
    targetHundredths: 1200,
  });
});
