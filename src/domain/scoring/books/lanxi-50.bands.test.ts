import type { ScoredTeacher } from '../facts';
import { statementsOf } from '../testing/lanxi-50';
import type { FactDraft } from '../testing/term-builder';

/**
 * Facts that come to this total, from 10 to 40 in halves: 5 for a term without sessions, a plan (late for the half),
 * and evaluation, reflection and summary with as many parts missing as it takes.
 */
function worth(teacherId: string, total: number): FactDraft[] {
  const late = !Number.isInteger(total);
  let left = total - 5 - (late ? 4.5 : 5);
  const pieces = (['lessonEvaluation', 'teachingReflection', 'trainingSummary'] as const).map((work) => {
    const points = Math.min(left, 10);
    left -= points;
    return { kind: 'work', teacherId, work, missingParts: 10 - points } as const;
  });
  return [{ kind: 'work', teacherId, work: 'plan', late }, ...pieces];
}

/** The school's teachers by these totals, as rank and band. */
function placesOf(totals: Record<string, number>, others: Record<string, Partial<ScoredTeacher>> = {}) {
  const statements = statementsOf({
    groups: [
      { id: 'g1', name: '语文组', excellentPercent: 0 },
      { id: 'g2', name: '数学组' },
    ],
    teachers: Object.keys(totals).map((id) => ({ id, ...others[id] })),
    facts: Object.entries(totals).flatMap(([id, total]) => worth(id, total)),
  });
  return Object.fromEntries(
    Object.entries(statements).map(([id, { rank, bandId }]) => [id, `${rank} ${bandId}`]),
  );
}

describe('bands over the whole school: 36 and among the best 40 %, 24, the rest', () => {
  test.each([
    [40, '1 excellent'],
    [36, '1 excellent'],
    [35.5, '1 good'],
    [24, '1 good'],
    [23.5, '1 fair'],
    [10, '1 fair'],
  ])('the best of three teachers with a total of %d is %s', (total, expected) => {
    expect(placesOf({ best: total, b: 10, c: 10 }).best).toBe(expected);
  });

  test('of ten teachers above 36 only four are excellent', () => {
    expect(
      placesOf({ a: 40, b: 39.5, c: 39, d: 38.5, e: 38, f: 37.5, g: 37, h: 36.5, i: 36, j: 24 }),
    ).toEqual({
      a: '1 excellent',
      b: '2 excellent',
      c: '3 excellent',
      d: '4 excellent',
      e: '5 good',
      f: '6 good',
      g: '7 good',
      h: '8 good',
      i: '9 good',
      j: '10 good',
    });
  });

  test('a tie across the limit of 40 % falls to good, all of it', () => {
    expect(placesOf({ a: 40, b: 38, c: 38, d: 30, e: 10 })).toEqual({
      a: '1 excellent',
      b: '2 good',
      c: '2 good',
      d: '4 good',
      e: '5 fair',
    });
  });

  test('a tie within the limit is excellent', () => {
    expect(placesOf({ a: 38, b: 38, c: 37, d: 30, e: 10 })).toEqual({
      a: '1 excellent',
      b: '1 excellent',
      c: '3 good',
      d: '4 good',
      e: '5 fair',
    });
  });

  test.each([
    [1, 0, '0.4'],
    [2, 0, '0.8'],
    [3, 1, '1.2'],
    [4, 1, '1.6'],
    [5, 2, '2 exactly'],
    [7, 2, '2.8'],
  ])('of %d teachers at most %d can be excellent: 40 %% is %s', (count, expected) => {
    const totals = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`t${index}`, 40 - index / 2]),
    );
    const bands = Object.values(placesOf(totals));
    expect(bands.filter((place) => place.endsWith('excellent'))).toHaveLength(expected);
  });

  test('groups and their percents do not matter: the rank is over the school', () => {
    const others = { b: { groupId: 'g2' }, d: { groupId: 'g2' } };
    expect(placesOf({ a: 40, b: 39, c: 38, d: 37, e: 36 }, others)).toEqual({
      a: '1 excellent',
      b: '2 excellent',
      c: '3 good',
      d: '4 good',
      e: '5 good',
    });
  });

  test('不参评: no rank and no band, and one fewer to take 40 % of', () => {
    expect(placesOf({ a: 40, b: 39, c: 38, d: 37, e: 36 }, { a: { ranked: false } })).toEqual({
      a: 'null null',
      b: '1 excellent',
      c: '2 good',
      d: '3 good',
      e: '4 good',
    });
  });
});

describe('total 50', () => {
  const fivePoints = { kind: 'work', teacherId: 'li', work: 'plan' } as const;

  test.each([
    [[], 1000, '5 participation + 5 plan'],
    [['reflection'], 1250, '10 × 50 ÷ 40'],
    [['reflection', 'evaluation'], 1667, '10 × 50 ÷ 30 = 16.666…'],
    [['plan'], 556, '5 × 50 ÷ 45 = 5.555…'],
    [['insight', 'evaluation', 'reflection', 'summary'], 5000, '10 × 50 ÷ 10'],
    [['plan', 'participation', 'insight', 'evaluation', 'reflection', 'summary'], 0, 'no item left'],
  ])('without %j: %d hundredths, %s', (notApplicable, expected) => {
    const teachers = [{ id: 'li', notApplicable }];
    expect(statementsOf({ teachers, facts: [fivePoints] }).li!.totalHundredths).toBe(expected);
  });

  test('everything done and nobody absent: 50, and no appraisal points or reported hours in this book', () => {
    const facts = (
      [
        'plan',
        'insightEssay',
        'insightEssay',
        'lessonEvaluation',
        'teachingReflection',
        'trainingSummary',
      ] as const
    ).map((work): FactDraft => ({ kind: 'work', teacherId: 'li', work }));
    const scored = { status: 'scored', own: null, provisional: false } as const;
    expect(statementsOf({ facts }).li).toEqual({
      teacherId: 'li',
      groupId: 'g1',
      items: [
        { itemId: 'plan', ...scored, scoreHundredths: 500 },
        { itemId: 'participation', ...scored, scoreHundredths: 500 },
        { itemId: 'insight', ...scored, scoreHundredths: 1000 },
        { itemId: 'evaluation', ...scored, scoreHundredths: 1000 },
        { itemId: 'reflection', ...scored, scoreHundredths: 1000 },
        { itemId: 'summary', ...scored, scoreHundredths: 1000 },
      ],
      totalHundredths: 5000,
      hoursHundredths: 0,
      reportedHoursHundredths: null,
      rank: 1,
      bandId: 'good',
      appraisalPointsHundredths: null,
    });
  });
});
