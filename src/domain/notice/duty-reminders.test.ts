import fc from 'fast-check';
import { atSchoolTime, clockTime, schoolDay } from '../term/school-day';
import { isQuiet } from './duty-quiet-hours';
import { daysReminded, type Owing, reminderMoments, remindersDue, waitsForMorning } from './duty-reminders';

const minute = 60_000;
const hour = 60 * minute;
const at = (day: string, time: string) => atSchoolTime(day, time);
const said = (atMs: number | null) => (atMs === null ? null : `${schoolDay(atMs)} ${clockTime(atMs)}`);

function owing(changes: Partial<Owing> = {}): Owing {
  return {
    memberId: 'm01',
    dutyId: 'd04',
    title: '十二月读书笔记',
    opensAtMs: at('2026-09-01', '08:00'),
    dueAtMs: at('2026-12-18', '18:00'),
    returned: false,
    ...changes,
  };
}

describe('when somebody is reminded', () => {
  test.each([
    ['at six in the evening', '2026-12-18', '18:00', '2026-12-15 18:00', '2026-12-18 07:00'],
    ['at the end of a day', '2026-12-18', '23:59', '2026-12-15 20:30', '2026-12-18 07:00'],
    ['at eight on a Monday', '2026-12-21', '08:00', '2026-12-18 08:00', '2026-12-21 07:00'],
    ['just before nine in the evening', '2026-12-18', '20:59', '2026-12-15 20:30', '2026-12-18 07:00'],
    ['as midnight begins a day', '2026-12-18', '00:00', '2026-12-14 20:30', '2026-12-17 20:30'],
    ['at seven', '2026-12-18', '07:00', '2026-12-15 07:00', '2026-12-17 20:30'],
    ['at six in the morning', '2026-12-18', '06:00', '2026-12-14 20:30', '2026-12-17 20:30'],
    ['after the turn of the year', '2027-01-02', '18:00', '2026-12-30 18:00', '2027-01-02 07:00'],
  ])('of what is due %s', (_case, day, time, soon, onTheDay) => {
    const moments = reminderMoments(owing({ dueAtMs: at(day, time) }));
    expect([said(moments.dueSoon), said(moments.dueToday)]).toEqual([soon, onTheDay]);
  });

  test('never before it can be begun: a short duty has its day’s reminder alone', () => {
    const short = owing({ opensAtMs: at('2026-12-17', '08:00') });
    expect(reminderMoments(short)).toEqual({ dueSoon: null, dueToday: at('2026-12-18', '07:00') });
    const ofTermStart = owing({ opensAtMs: at('2026-09-01', '08:00'), dueAtMs: at('2026-09-01', '18:00') });
    expect(reminderMoments(ofTermStart)).toEqual({ dueSoon: null, dueToday: null });
  });
});

describe('a reminder', () => {
  const soon = at('2026-12-15', '18:00');

  test('three days before says what, until when, and leads to the pen', () => {
    expect(remindersDue('xh', [owing()], soon)).toEqual([
      {
        schoolId: 'xh',
        memberId: 'm01',
        messageId: 'dueSoon.2026-12-18',
        kind: 'dueSoon',
        title: '12月18日截止：十二月读书笔记',
        body: '18:00 前交上就好。写过的都留着，打开接着写。',
        link: '/pages/writing/index?dutyId=d04',
        createdAtMs: soon,
        readAtMs: null,
      },
    ]);
  });

  test('of several on one day is one, and leads to the list', () => {
    const items = [
      owing({ dutyId: 'd05', title: '听课记录', dueAtMs: at('2026-12-18', '23:59') }),
      owing({ returned: true }),
      owing({ memberId: 'm02' }),
    ];
    const now = at('2026-12-18', '07:00');
    expect(remindersDue('xh', items, now)).toMatchObject([
      {
        memberId: 'm01',
        messageId: 'dueToday.2026-12-18',
        title: '今天截止：十二月读书笔记等 2 项',
        body: '十二月读书笔记（退回修改，18:00）、听课记录（23:59），截止前交上就好。',
        link: '/pages/duties/index',
      },
      { memberId: 'm02', title: '今天截止：十二月读书笔记', link: '/pages/writing/index?dutyId=d04' },
    ]);
  });

  test('of more than five names five', () => {
    const items = Array.from({ length: 8 }, (_, index) =>
      owing({ dutyId: `d${index}`, title: `听课 ${index + 1}` }),
    );
    const [message] = remindersDue('xh', items, soon);
    expect(message?.title).toBe('12月18日截止：听课 1等 8 项');
    expect(message?.body).toBe(
      '听课 1（18:00）、听课 2（18:00）、听课 3（18:00）、听课 4（18:00）、听课 5（18:00）等，截止前交上就好。',
    );
  });

  test('the evening before does not say 今天', () => {
    const early = owing({ dueAtMs: at('2026-12-18', '06:00') });
    expect(remindersDue('xh', [early], at('2026-12-17', '20:30'))[0]?.title).toMatch(/^12月18日截止/);
  });

  test.each([
    ['a moment before', '2026-12-15', '17:59', 0],
    ['at its moment', '2026-12-15', '18:00', 1],
    ['after an hour of silence', '2026-12-15', '19:10', 1],
    ['after half a day of silence', '2026-12-16', '09:00', 0],
    ['in the morning, when the evening’s run failed', '2026-12-16', '07:00', 0],
  ])('%s', (_case, day, time, count) => {
    expect(remindersDue('xh', [owing()], at(day, time))).toHaveLength(count);
    expect(daysReminded([owing()], at(day, time)).size).toBe(count);
  });

  test('that its night swallowed comes at seven', () => {
    const late = owing({ dueAtMs: at('2026-12-18', '23:59') });
    expect(remindersDue('xh', [late], at('2026-12-15', '21:00'))).toEqual([]);
    expect(remindersDue('xh', [late], at('2026-12-16', '06:50'))).toEqual([]);
    expect(remindersDue('xh', [late], at('2026-12-16', '07:00'))).toHaveLength(1);
  });

  test('is not said of what was planned when its moment was long over', () => {
    const now = at('2026-12-16', '10:00');
    expect(daysReminded([owing()], now).size).toBe(0);
  });

  test('whose push failed in the evening is not sent again in the night', () => {
    const push = { messageId: 'dueToday.2026-12-18' };
    expect(waitsForMorning(push, at('2026-12-17', '21:06'))).toBe(true);
    expect(waitsForMorning(push, at('2026-12-17', '20:36'))).toBe(false);
    expect(waitsForMorning({ messageId: 'approved.d04.m01.1' }, at('2026-12-17', '21:06'))).toBe(false);
  });
});

/** From Monday to the next Monday, a run after each of these pauses. */
function runsOf(pausesMinutes: readonly number[]): number[] {
  const runs: number[] = [];
  let now = at('2026-12-13', '00:00');
  for (let turn = 0; now < at('2026-12-23', '00:00'); turn += 1) {
    now += (pausesMinutes[turn % pausesMinutes.length] ?? 10) * minute;
    runs.push(now);
  }
  return runs;
}

const someDues = fc.array(fc.integer({ min: 0, max: 4 * 24 * 60 - 1 }), { minLength: 1, maxLength: 6 });
const someRhythm = fc.array(fc.integer({ min: 5, max: 70 }), { minLength: 1, maxLength: 40 });

test('whatever the rhythm of the timer, each is told once and nothing at night', () => {
  fc.assert(
    fc.property(someDues, someRhythm, (dueMinutes, pauses) => {
      const items = dueMinutes.map((minutes, index) =>
        owing({ dutyId: `d${index}`, dueAtMs: at('2026-12-17', '00:00') + minutes * minute }),
      );
      const runs = runsOf(pauses);
      const told = new Map<string, number>();
      for (const now of runs) {
        const messages = remindersDue('xh', items, now);
        if (isQuiet(now)) expect(messages).toEqual([]);
        if (messages.length > 0) expect(daysReminded(items, now).size).toBeGreaterThan(0);
        for (const { messageId } of messages) if (!told.has(messageId)) told.set(messageId, now);
      }
      for (const { dueAtMs } of items) {
        const soon = told.get(`dueSoon.${schoolDay(dueAtMs)}`);
        expect(soon).toBeDefined();
        expect(soon).toBeLessThan(dueAtMs - 2 * 24 * hour);
        const onTheDay = reminderMoments(owing({ dueAtMs })).dueToday ?? 0;
        const hadRun = runs.some(
          (now) => now >= onTheDay && now < Math.min(dueAtMs, onTheDay + 150 * minute),
        );
        const isSaid = told.has(`dueToday.${schoolDay(dueAtMs)}`);
        if (hadRun && clockTime(onTheDay) === '07:00') expect(isSaid).toBe(true);
      }
      expect(told.size).toBeLessThanOrEqual(2 * new Set(items.map(({ dueAtMs }) => schoolDay(dueAtMs))).size);
    }),
    { numRuns: 30 },
  );
});
