import fc from 'fast-check';
import { aCheckIn, aClosedSession, aLeave, aReversalOf } from '@/testing/session-builder';
import { builtInRuleBook } from '../scoring/books/built-in';
import type { HoursRule } from '../scoring/hours-rule';
import { atSchoolTime } from '../term/school-day';
import type { HoursFacts } from './hours-facts';
import { ledgerPeriod } from './ledger-period';
import { readLedger } from './read-ledger';

const county = builtInRuleBook('county-hours')!;
const province = builtInRuleBook('province-credits')!;
const first = { termId: '2026-1', name: '2026 学年第一学期', from: '2026-09-01', to: '2027-01-31' };
const second = { termId: '2026-2', name: '2026 学年第二学期', from: '2027-02-15', to: '2027-07-10' };
const may2027 = atSchoolTime('2027-05-10', '12:00');

/** A session on a day of a term, and that teacher Lin was there. */
function held(sessionId: string, termId: string, day: string, hoursHundredths: number): HoursFacts {
  const subject = `${sessionId}.m01`;
  return {
    sessions: [
      aClosedSession({ sessionId, termId, hoursHundredths, startsAtMs: atSchoolTime(day, '15:30') }),
    ],
    facts: [aCheckIn({ sessionId, termId, subject, factId: `checkIn:${subject}:0` })],
  };
}

function all(...each: readonly HoursFacts[]): HoursFacts {
  return { sessions: each.flatMap(({ sessions }) => sessions), facts: each.flatMap(({ facts }) => facts) };
}

function reading(rule: HoursRule, hours: HoursFacts, term = second, now = may2027) {
  const period = ledgerPeriod(rule, province, term, now);
  return { period: period.name, termIds: period.termIds, ...readLedger(rule, period, hours) };
}

/** Three and a half years of Lin: 2025 autumn, 2026 spring, 2026 autumn twice, January 2027, 2027 spring. */
const lin = all(
  held('a', '2025-1', '2025-10-10', 300),
  held('b', '2025-2', '2026-03-06', 200),
  held('c', '2026-1', '2026-09-18', 400),
  held('d', '2026-1', '2026-11-20', 150),
  held('e', '2026-1', '2027-01-08', 250),
  held('f', '2026-2', '2027-03-05', 500),
);

describe('the same facts in three ledgers', () => {
  test.each([
    [
      'the county’s, over the school year: 13 of 12 hours, of which 12 are reported',
      county.hours!,
      {
        period: '2026 学年',
        termIds: ['2026-1', '2026-2'],
        gotHundredths: 1300,
        targetHundredths: 1200,
        neededHundredths: 0,
        reportedHundredths: 1200,
        lines: [
          { name: '第一学期', amountHundredths: 800, facts: 3 },
          { name: '第二学期', amountHundredths: 500, facts: 1 },
        ],
      },
    ],
    [
      'the province’s, over five calendar years: autumn 2025 was another cycle',
      province.hours!,
      {
        period: '2026–2030 年',
        termIds: ['2025-1', '2025-2', '2026-1', '2026-2'],
        gotHundredths: 1500,
        targetHundredths: 36_000,
        neededHundredths: 34_500,
        reportedHundredths: null,
        lines: [
          { name: '2026 年', amountHundredths: 750, facts: 3 },
          { name: '2027 年', amountHundredths: 750, facts: 2 },
        ],
      },
    ],
    [
      'a book over the term alone, which gives half a credit for an hour',
      {
        ...county.hours!,
        period: { kind: 'term' },
        perHourHundredths: 50,
        targetHundredths: 300,
        reportedAtMostHundredths: 200,
      } satisfies HoursRule,
      {
        period: '2026 学年第二学期',
        termIds: ['2026-2'],
        gotHundredths: 250,
        targetHundredths: 300,
        neededHundredths: 50,
        reportedHundredths: 200,
        lines: [{ name: '2026 学年第二学期', amountHundredths: 250, facts: 1 }],
      },
    ],
  ])('%s', (_ledger, rule, expected) => {
    expect(reading(rule, lin)).toEqual(expected);
  });

  test('in the first term of a year the second is not spoken of yet', () => {
    const { lines, gotHundredths } = reading(county.hours!, lin, first, atSchoolTime('2026-12-01', '12:00'));
    expect([lines.length, gotHundredths]).toEqual([1, 800]);
  });
});

describe('the period that a day lies in', () => {
  const over = (years: number, firstDay: string): HoursRule => ({
    ...province.hours!,
    period: { kind: 'years', years, firstDay },
  });
  const spring = (year: number) => ({
    termId: `${year - 1}-2`,
    name: '春季',
    from: `${year}-02-15`,
    to: `${year}-07-10`,
  });
  test.each([
    ['the cycle before the first', over(5, '2026-01-01'), 2025, '2021–2025 年'],
    ['the first', over(5, '2026-01-01'), 2030, '2026–2030 年'],
    ['the second', over(5, '2026-01-01'), 2031, '2031–2035 年'],
    ['three years from a September on', over(3, '2025-09-01'), 2026, '2025年9月–2028年8月'],
    ['single years', over(1, '2026-01-01'), 2027, '2027 年'],
    ['years from a 29 February on', over(4, '2024-02-29'), 2026, '2024年2月–2028年2月'],
  ])('%s', (_cycle, rule, year, name) => {
    expect(reading(rule, lin, spring(year), atSchoolTime(`${year}-05-10`, '12:00')).period).toBe(name);
  });

  test('in the summer after a term it is still that term’s', () => {
    expect(reading(province.hours!, lin, second, atSchoolTime('2031-08-20', '12:00')).period).toBe(
      '2026–2030 年',
    );
  });

  test('a book that does not say since when counts from the day it takes effect', () => {
    const rule: HoursRule = { ...province.hours!, period: { kind: 'years', years: 5 } };
    expect(reading(rule, lin).period).toBe('2025年9月–2030年8月');
  });
});

describe('what was taken back, and what gives nothing', () => {
  const checkIn = aCheckIn();
  const session = aClosedSession();
  const got = (facts: HoursFacts['facts']) =>
    reading(county.hours!, { sessions: [session], facts }, first).gotHundredths;

  test('a reversed check-in is an absence, in every ledger', () => {
    expect([got([checkIn]), got([checkIn, aReversalOf(checkIn)]), got([])]).toEqual([150, 0, 0]);
  });

  test('a check-in posted anew after a reversal counts once', () => {
    const anew = aCheckIn({ factId: 'checkIn:2026-1-s08.m01:1', n: 1 });
    expect(got([checkIn, aReversalOf(checkIn), anew])).toBe(150);
  });

  test('a leave gives no hours', () => {
    expect(got([aLeave()])).toBe(0);
  });
});

describe('for any attendance', () => {
  const days = fc.integer({ min: 0, max: 6 * 365 }).map((offset) => {
    const atMs = atSchoolTime('2025-09-01', '15:30') + offset * 86_400_000;
    return new Date(atMs).toISOString().slice(0, 10);
  });
  const termOf = (day: string) => {
    const year = Number(day.slice(0, 4));
    return day.slice(5, 7) >= '08' ? `${year}-1` : `${year - 1}-2`;
  };
  const attendance = fc
    .array(fc.record({ day: days, hours: fc.integer({ min: 25, max: 1200 }), reversed: fc.boolean() }), {
      maxLength: 40,
    })
    .map((list) =>
      list.map(({ day, hours, reversed }, index) => {
        const one = held(`s${index}`, termOf(day), day, hours);
        const [fact] = one.facts;
        const reversal = { kind: 'reversal', factId: `reversal:${index}`, of: fact!.factId } as const;
        return reversed ? { ...one, facts: [...one.facts, reversal] } : one;
      }),
    );
  const rules = fc.record({
    perHour: fc.integer({ min: 1, max: 300 }),
    kind: fc.constantFrom('term' as const, 'schoolYear' as const, 'years' as const),
  });
  const ruleOf = ({
    perHour,
    kind,
  }: {
    perHour: number;
    kind: 'term' | 'schoolYear' | 'years';
  }): HoursRule => ({
    ...county.hours!,
    perHourHundredths: perHour,
    period: kind === 'years' ? { kind, years: 5, firstDay: '2026-01-01' } : { kind },
  });

  test('the order of facts and sessions changes nothing, and the lines sum up to the total', () => {
    fc.assert(
      fc.property(attendance, rules, (list, parts) => {
        const forwards = reading(ruleOf(parts), all(...list));
        const { sessions, facts } = all(...list);
        const backwards = reading(ruleOf(parts), {
          sessions: [...sessions].reverse(),
          facts: [...facts].reverse(),
        });
        expect(backwards).toEqual(forwards);
        expect(forwards.lines.reduce((sum, { amountHundredths }) => sum + amountHundredths, 0)).toBe(
          forwards.gotHundredths,
        );
      }),
    );
  });

  test('a reversal is the same as no check-in at all', () => {
    fc.assert(
      fc.property(attendance, rules, (list, parts) => {
        const without = list.map((one) => (one.facts.length === 2 ? { ...one, facts: [] } : one));
        expect(reading(ruleOf(parts), all(...without))).toEqual(reading(ruleOf(parts), all(...list)));
      }),
    );
  });

  test('a school year is the sum of its terms, wherever hours are counted one to one', () => {
    fc.assert(
      fc.property(attendance, (list) => {
        const over = (kind: 'term' | 'schoolYear', term: typeof first) =>
          reading(ruleOf({ perHour: 100, kind }), all(...list), term).gotHundredths;
        expect(over('schoolYear', second)).toBe(over('term', first) + over('term', second));
      }),
    );
  });
});
