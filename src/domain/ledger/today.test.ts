import { aTerm, people } from '@/testing/founded-school';
import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClosedSession, anOpenSession, aSession } from '@/testing/session-builder';
import { readingDuty } from '@/testing/work-builder';
import { atSchoolTime } from '../term/school-day';
import { todayView } from './today';

const [lin] = people;
const onTheDay = atSchoolTime('2026-12-18', '00:01');
const theDayBefore = atSchoolTime('2026-12-17', '23:59');
const later = aSession({ sessionId: '2026-1-s09', startsAtMs: atSchoolTime('2027-01-08', '15:30') });

function today(record: Parameters<typeof aRecord>[0], now: number) {
  const view = todayView(aRecord(record), lin, now);
  return {
    sessions: view.sessions.map(({ sessionId, status }) => [sessionId, status]),
    next: view.next?.sessionId ?? null,
    duties: view.duties.map(({ state, overdue }) => [state, overdue]),
  };
}

describe('the first tab', () => {
  test.each([
    ['on the day of a session', [aSession(), later], onTheDay, [['2026-1-s08', 'upcoming']], null],
    ['the evening before', [aSession(), later], theDayBefore, [], '2026-1-s08'],
    [
      'while a session is open past midnight',
      [anOpenSession(), later],
      atSchoolTime('2026-12-19', '00:10'),
      [['2026-1-s08', 'open']],
      null,
    ],
    ['when the last session is over', [aClosedSession()], atSchoolTime('2026-12-20', '08:00'), [], null],
    [
      'a session that was never held is not the next one',
      [aSession()],
      atSchoolTime('2026-12-20', '08:00'),
      [],
      null,
    ],
  ] as const)('%s', (_name, sessions, now, expected, next) => {
    expect(today({ sessions }, now)).toMatchObject({ sessions: expected, next });
  });

  test('the day’s session keeps its seal after check-in', () => {
    const record = { sessions: [aClosedSession()], facts: [aCheckIn()] };
    expect(today(record, onTheDay).sessions).toEqual([['2026-1-s08', 'onTime']]);
  });

  test.each([
    ['not begun', [], onTheDay, [['none', false]]],
    ['past due', [], atSchoolTime('2026-12-18', '18:01'), [['none', true]]],
    ['done', [{ dutyId: readingDuty.dutyId, state: 'approved' as const, characters: 9 }], onTheDay, []],
    [
      'returned',
      [{ dutyId: readingDuty.dutyId, state: 'returned' as const, characters: 9 }],
      onTheDay,
      [['returned', false]],
    ],
    ['not yet owed', [], atSchoolTime('2026-11-30', '08:00'), []],
  ])('a duty that is %s', (_name, pieces, now, duties) => {
    expect(today({ pieces }, now).duties).toEqual(duties);
  });

  test('what is handed in waits for somebody else', () => {
    const pieces = [{ dutyId: readingDuty.dutyId, state: 'submitted' as const, characters: 9 }];
    expect(today({ pieces }, onTheDay).duties).toEqual([]);
  });

  test('of forty duties the six most urgent stand there, and how many more there are', () => {
    const duties = Array.from({ length: 40 }, (_, index) => ({
      ...readingDuty,
      dutyId: `d${index}`,
      dueAtMs: readingDuty.dueAtMs + (index - 2) * 86_400_000,
      ...(index % 10 === 9 ? { owedBy: { kind: 'role', role: 'groupLeader' } as const } : {}),
    }));
    const view = todayView(aRecord({ term: aTerm({ duties }) }), lin, onTheDay);
    expect(view.duties.map(({ dutyId, overdue }) => [dutyId, overdue])).toEqual([
      ['d0', true],
      ['d1', true],
      ['d2', false],
      ['d3', false],
      ['d4', false],
      ['d5', false],
    ]);
    expect(view.moreDuties).toBe(30);
  });

  test('who does not teach owes nothing', () => {
    const view = todayView(aRecord(), { ...lin, roles: ['academicAffairs'] }, onTheDay);
    expect([view.duties, view.moreDuties]).toEqual([[], 0]);
  });

  test('names week and theme', () => {
    expect(todayView(aRecord(), lin, onTheDay)).toMatchObject({
      week: 16,
      theme: '班主任带班与心理辅导',
      termName: '2026 学年第一学期',
    });
    expect(todayView(aRecord(), lin, atSchoolTime('2027-03-01', '08:00'))).toMatchObject({
      week: null,
      theme: null,
    });
  });
});
