import fc from 'fast-check';
import { calendarDay } from './calendar-day';
import type { DutySeriesDraft } from './duty-series';
import { seriesDates } from './duty-series-dates';
import { dutiesOfSeries, seriesFaults } from './expand-series';
import { atSchoolTime } from './school-day';
import type { Duty } from './term';

const term = { from: '2026-09-01', to: '2027-01-31', duties: [] as Duty[] };
const before = atSchoolTime('2026-08-20', '09:00');

const weekly: DutySeriesDraft = {
  kinds: ['readingNote'],
  title: '读书笔记',
  owedBy: { kind: 'everyone' },
  per: 'week',
  count: 1,
  from: '2026-09-21',
  until: '2026-10-18',
  weekday: null,
  time: '18:00',
  opensDaysBefore: null,
};
const datesOf = (changes: Partial<DutySeriesDraft>, now = before) =>
  seriesDates({ ...weekly, ...changes }, term, now).map(
    ({ label, dueOn, skipped, movedFrom }) =>
      `${label} ${dueOn}${movedFrom === null ? '' : ` 避开${movedFrom.off}`}${skipped === null ? '' : ` ${skipped}`}`,
  );
const made = (changes: Partial<DutySeriesDraft> = {}, now = before) => {
  const draft = { ...weekly, ...changes };
  return dutiesOfSeries(draft, seriesDates(draft, term, now), {
    termId: '2026-1',
    seriesId: 'k1',
    countsAs: 'readingNote',
  });
};
const faultsOf = (changes: Partial<DutySeriesDraft>, duties: readonly Duty[] = [], now = before) => {
  const draft = { ...weekly, ...changes };
  const offered = new Set(['readingNote', 'case', 'paper']);
  return seriesFaults(draft, seriesDates(draft, term, now), made(changes, now), {
    term: { ...term, duties },
    offered,
  }).map(({ path, code }) => `${path} ${code}`);
};

describe('dates', () => {
  test('by the last school day of a week: a worked Sunday before the holiday counts, a week off is left out', () => {
    expect(datesOf({})).toEqual([
      '第 4 周 2026-09-24',
      '第 5 周 2026-09-30',
      '第 6 周 2026-10-10',
      '第 7 周 2026-10-16',
    ]);
  });

  test('by weekday: a day off moves to the working day before, within its week', () => {
    expect(datesOf({ weekday: 5 })).toEqual([
      '第 4 周 2026-09-24 避开中秋',
      '第 5 周 2026-09-30 避开国庆节',
      '第 6 周 2026-10-09',
      '第 7 周 2026-10-16',
    ]);
    expect(datesOf({ weekday: 1, from: '2026-10-05', until: '2026-10-11' })).toEqual([
      '第 6 周 2026-10-08 避开国庆节',
    ]);
  });

  test('a week in which nobody works is left out and says so', () => {
    expect(datesOf({ from: '2026-10-01', until: '2026-10-04', per: 'term' })).toEqual([' 2026-10-04 dayOff']);
  });

  test('every two weeks, every month, once a term, and once', () => {
    expect(datesOf({ per: 'twoWeeks' })).toEqual(['第 4–5 周 2026-09-30', '第 6–7 周 2026-10-16']);
    expect(datesOf({ per: 'month', from: '2026-09-01', until: '2026-11-10', weekday: 3 })).toEqual([
      '9 月 2026-09-30',
      '10 月 2026-10-28',
    ]);
    expect(datesOf({ per: 'term' })).toEqual([' 2026-10-16']);
    expect(datesOf({ per: 'once', until: '2026-10-03', weekday: 5 })).toEqual([' 2026-09-30 避开国庆节']);
  });

  test('what would be due already is left out', () => {
    expect(datesOf({}, atSchoolTime('2026-09-30', '18:00')).map((line) => line.split(' ').at(-1))).toEqual([
      'past',
      'past',
      '2026-10-10',
      '2026-10-16',
    ]);
  });

  test('a duty can be begun on the first day of its period, or so many days before', () => {
    const opens = (opensDaysBefore: number | null) =>
      made({ opensDaysBefore, from: '2026-09-21', until: '2026-09-25' })[0]?.opensAtMs;
    expect(opens(null)).toBe(atSchoolTime('2026-09-21', '00:00'));
    expect(opens(10)).toBe(atSchoolTime('2026-09-14', '00:00'));
    expect(opens(60)).toBe(atSchoolTime('2026-09-01', '00:00'));
  });

  test('days of a year without a published calendar are provisional', () => {
    const [date] = seriesDates({ ...weekly, per: 'once', until: '2027-01-15' }, term, before);
    expect(date?.provisional).toBe(true);
    expect(datesOf({ per: 'once', until: '2027-01-01' })).toEqual([' 2026-12-31 避开元旦']);
  });

  test('always: every date is worked, lies in its own period, after the one before and in the term', () => {
    const day = fc
      .integer({ min: 0, max: 150 })
      .map((days) => new Date(Date.UTC(2026, 8, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const timing = fc.record({
      per: fc.constantFrom('week', 'twoWeeks', 'month', 'term', 'schoolYear', 'once'),
      from: day,
      until: day,
      weekday: fc.option(fc.integer({ min: 1, max: 7 })),
    });
    fc.assert(
      fc.property(timing, (asked) => {
        const dates = seriesDates({ ...weekly, ...asked }, term, before);
        const taken = dates.filter(({ skipped }) => skipped === null);
        for (const [index, { from, dueOn, opensAtMs, dueAtMs }] of taken.entries()) {
          expect(calendarDay(dueOn).off).toBeNull();
          expect(dueOn >= from && dueOn <= asked.until && dueOn <= term.to).toBe(true);
          expect(opensAtMs).toBeLessThan(dueAtMs);
          if (index > 0) expect(dueOn > (taken[index - 1]?.dueOn ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('duties', () => {
  test('one a date, several where several are asked for, each with a title and an id of its own', () => {
    expect(made({ count: 2, until: '2026-10-04' }).map(({ dutyId, title }) => `${dutyId} ${title}`)).toEqual([
      '2026-1-qk1-01 读书笔记（第 4 周，第 1 篇）',
      '2026-1-qk1-02 读书笔记（第 4 周，第 2 篇）',
      '2026-1-qk1-03 读书笔记（第 5 周，第 1 篇）',
      '2026-1-qk1-04 读书笔记（第 5 周，第 2 篇）',
    ]);
    expect(made({ per: 'term' })).toEqual([
      {
        dutyId: '2026-1-qk1-01',
        kind: 'readingNote',
        title: '读书笔记',
        opensAtMs: atSchoolTime('2026-09-21', '00:00'),
        dueAtMs: atSchoolTime('2026-10-16', '18:00'),
        countsAs: 'readingNote',
        seriesId: 'k1',
      },
    ]);
  });

  test('a choice of kinds and a cohort stand in each', () => {
    const owedBy = { kind: 'underAge', years: 35 } as const;
    expect(made({ per: 'term', kinds: ['case', 'paper'], owedBy })[0]).toMatchObject({
      kind: 'case',
      oneOf: ['case', 'paper'],
      owedBy,
    });
  });
});

test.each<[string, Partial<DutySeriesDraft>, string]>([
  ['without a kind', { kinds: [] }, 'kinds noKind'],
  ['of a kind that is not offered', { kinds: ['essay'] }, 'kinds unknownKind'],
  ['of one kind twice', { kinds: ['case', 'case'] }, 'kinds kindTwice'],
  ['without a title', { title: '' }, 'title missing'],
  ['with a line break in its title', { title: '读书\n笔记' }, 'title unseen'],
  ['for nobody', { owedBy: { kind: 'yearsOfService', fromYears: 3, belowYears: 3 } }, 'owedBy nobody'],
  ['that ends before it begins', { until: '2026-09-01' }, 'until endBeforeStart'],
  ['that leaves the term', { until: '2027-02-01' }, 'from outsideTerm'],
  ['of which all is off', { per: 'once', from: '2026-10-01', until: '2026-10-04' }, 'from noDates'],
  ['too long for a term', { count: 60 }, 'per tooMany'],
])('a series %s is refused with its place', (_, changes, place) => {
  expect(faultsOf(changes)).toEqual([place]);
});

test('a title that the term has already is refused', () => {
  const [standing] = made();
  expect(faultsOf({}, [standing!])).toEqual(['title titleTaken']);
});

test('a series of which everything is past is refused', () => {
  expect(faultsOf({}, [], atSchoolTime('2027-01-01', '09:00'))).toEqual(['from noDates']);
});
