import type { ScoredTeacher } from '../facts';
import { hoursStatements } from '../hours-statement';
import { absent, type FactDraft, present, requiredSessions, termFile } from '../testing/term-builder';
import { builtInRuleBook } from './built-in';

const rule = builtInRuleBook('hours-24')!.hours!;

/** The nine activities of the plan, 28 hours; the last one is optional. */
const nine = requiredSessions([4, 4, 4, 3, 3, 3, 3, 2, 2]).map((session) => ({
  ...session,
  required: session.id !== 's9',
}));

function hoursOfLi(
  facts: readonly FactDraft[],
  { asOf, ...li }: Partial<ScoredTeacher> & { asOf?: string } = {},
) {
  const parts = { teachers: [{ ...li, id: 'li' }], sessions: nine, facts };
  const [statement] = hoursStatements(rule, termFile(asOf === undefined ? parts : { ...parts, asOf }));
  return [statement!.amountHundredths, statement!.met];
}

const thereAt = (...numbers: number[]) => numbers.map((each) => present('li', `s${each}`));
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('学时统计: hours of all applicable sessions got, target 24', () => {
  test.each<[string, FactDraft[], number, boolean]>([
    ['nothing recorded', [], 0, false],
    ['everything attended', thereAt(...all), 2800, true],
    ['exactly 24: one of four hours missed', thereAt(2, 3, 4, 5, 6, 7, 8, 9), 2400, true],
    ['22 hours', thereAt(1, 2, 3, 4, 5, 8, 9), 2200, false],
    [
      'one missed and made up',
      [...thereAt(2, 3, 4, 5, 6, 7, 8, 9), absent('li', 's1', { madeUp: true })],
      2800,
      true,
    ],
    ['on leave, not made up', [absent('li', 's1', { excused: true })], 0, false],
    [
      'on protected leave: no hours either',
      [absent('li', 's1', { excused: true, protected: true })],
      0,
      false,
    ],
    ['an optional activity counts too', thereAt(9), 200, false],
    [
      'late, absent midway, left early: the hours stand',
      [{ ...present('li', 's1'), late: true, absentMidway: true, leftEarly: true } as FactDraft],
      400,
      false,
    ],
    [
      'reversed: as if not attended',
      [...thereAt(1), { ...present('li', 's2'), id: 'f' }, { kind: 'reversal', of: 'f', reason: '签错了' }],
      400,
      false,
    ],
  ])('%s', (_name, facts, amount, met) => {
    expect(hoursOfLi(facts)).toEqual([amount, met]);
  });

  test.each([
    ['joined on the day of the second activity', { joinedOn: '2025-09-02' }, 2400, true],
    ['left on the day of the third', { leftOn: '2025-09-03' }, 1200, false],
    ['as of the day of the first', { asOf: '2025-09-01' }, 400, false],
    ['不参评 has its hours all the same', { ranked: false }, 2800, true],
  ])('everything attended, %s', (_name, window, amount, met) => {
    expect(hoursOfLi(thereAt(...all), window)).toEqual([amount, met]);
  });
});

test('the plan itself: nine activities, 28 hours, and 24 to be reached', () => {
  expect(nine.reduce((sum, { hours }) => sum + hours, 0)).toBe(28);
  expect([rule.planned, rule.targetHundredths]).toEqual([{ sessions: 9, hoursHundredths: 2800 }, 2400]);
});
