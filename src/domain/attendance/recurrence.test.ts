import fc from 'fast-check';
import { daysAfter, weekdayOf } from '../term/calendar-day';
import { type Recurrence, type Repeat, seriesDays } from './recurrence';

function aSeries(changes: Partial<Recurrence>): Recurrence {
  return {
    repeat: 'weekly',
    first: '2026-09-16',
    until: null,
    count: null,
    except: [],
    alsoOn: [],
    ...changes,
  };
}

const taken = (changes: Partial<Recurrence>) =>
  seriesDays(aSeries(changes))
    .filter((each) => each.taken)
    .map(({ day }) => day.slice(5));

const skipped = (changes: Partial<Recurrence>) =>
  seriesDays(aSeries(changes))
    .filter((each) => !each.taken)
    .map(({ day, off }) => `${day.slice(5)} ${off}`);

describe('a series of autumn 2026', () => {
  test.each<[string, Partial<Recurrence>, string[], string[]]>([
    [
      'weekly on Thursdays leaves out National Day',
      { first: '2026-09-17', count: 4 },
      ['09-17', '09-24', '10-08', '10-15'],
      ['10-01 国庆节'],
    ],
    [
      'weekly on Wednesdays leaves out the holiday week, which ends on 7 October',
      { count: 4 },
      ['09-16', '09-23', '09-30', '10-14'],
      ['10-07 国庆节'],
    ],
    [
      'weekly on Fridays leaves out mid-autumn and the holiday week',
      { first: '2026-09-18', until: '2026-10-16' },
      ['09-18', '10-09', '10-16'],
      ['09-25 中秋', '10-02 国庆节'],
    ],
    [
      'weekly on Saturdays meets only the worked one',
      { first: '2026-10-03', until: '2026-10-24' },
      ['10-10'],
      ['10-03 国庆节', '10-17 周末', '10-24 周末'],
    ],
    [
      'weekly on Sundays meets only the worked one',
      { first: '2026-09-13', until: '2026-09-27' },
      ['09-20'],
      ['09-13 周末', '09-27 中秋'],
    ],
    [
      'fortnightly keeps its rhythm over a holiday',
      { repeat: 'fortnightly', first: '2026-09-17', count: 3 },
      ['09-17', '10-15', '10-29'],
      ['10-01 国庆节'],
    ],
    [
      'monthly on the third Wednesday',
      { repeat: 'monthly', count: 4 },
      ['09-16', '10-21', '11-18', '12-16'],
      [],
    ],
    [
      'monthly on the fifth Wednesday, which is the last where there are four',
      { repeat: 'monthly', first: '2026-09-30', count: 3 },
      ['09-30', '10-28', '11-25'],
      [],
    ],
    [
      'a single session stands on its day, even a day off',
      { repeat: 'once', first: '2026-10-01' },
      ['10-01'],
      [],
    ],
  ])('%s', (_, changes, days, off) => {
    expect(taken(changes)).toEqual(days);
    expect(skipped(changes)).toEqual(off);
  });

  test('goes on in the new year, provisionally', () => {
    const days = seriesDays(aSeries({ first: '2026-12-23', until: '2027-01-06' }));
    expect(days.map(({ day, provisional }) => [day, provisional])).toEqual([
      ['2026-12-23', false],
      ['2026-12-30', false],
      ['2027-01-06', true],
    ]);
  });
});

describe('by hand', () => {
  test('a day taken out moves no other', () => {
    expect(taken({ count: 3, except: ['2026-09-23'] })).toEqual(['09-16', '09-30']);
  });

  test('a skipped day may be put back, and a worked Saturday listed', () => {
    expect(taken({ count: 4, alsoOn: ['2026-10-07', '2026-10-10'] })).toEqual([
      '09-16',
      '09-23',
      '09-30',
      '10-07',
      '10-10',
      '10-14',
    ]);
  });

  test('a worked Saturday is never proposed to a series of another weekday', () => {
    expect(seriesDays(aSeries({ until: '2026-10-31' })).map(({ day }) => day)).not.toContain('2026-10-10');
  });
});

describe('whatever is asked', () => {
  const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => daysAfter('2020-01-01', days));
  const anyRepeat = fc.constantFrom<Repeat>('weekly', 'fortnightly', 'monthly');

  test('days rise, keep the weekday of the first, and none that is taken is a day off', () => {
    fc.assert(
      fc.property(anyRepeat, anyDay, fc.integer({ min: 1, max: 20 }), (repeat, first, count) => {
        const days = seriesDays(aSeries({ repeat, first, count }));
        expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
        for (const { day, taken: isTaken, off } of days) {
          expect(weekdayOf(day)).toBe(weekdayOf(first));
          expect(isTaken).toBe(off === null);
        }
      }),
    );
  });

  test('a working-day series has as many sessions as asked for, or ends at its last day', () => {
    fc.assert(
      fc.property(
        anyRepeat,
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        anyDay,
        (repeat, first, count, until) => {
          fc.pre(weekdayOf(first) <= 5);
          const found = seriesDays(aSeries({ repeat, first, count })).filter((each) => each.taken);
          expect(found).toHaveLength(count);
          const ended = seriesDays(aSeries({ repeat, first, count, until }));
          expect(ended.every(({ day }) => day <= until)).toBe(true);
          const before = found.filter(({ day }) => day <= until).map(({ day }) => day);
          expect(ended.filter((each) => each.taken).map(({ day }) => day)).toEqual(before);
        },
      ),
    );
  });

  test('a month has one session of a monthly series', () => {
    fc.assert(
      fc.property(anyDay, (first) => {
        const months = seriesDays(aSeries({ repeat: 'monthly', first, count: 12 })).map(({ day }) =>
          day.slice(0, 7),
        );
        expect(new Set(months).size).toBe(months.length);
      }),
    );
  });
});
