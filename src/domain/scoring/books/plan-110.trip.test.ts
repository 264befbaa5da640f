import { scoresOf, statementsOf } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

const cascade = (
  teacherId: string,
  credits: number,
  dates: Partial<Record<'returnedOn' | 'heldOn' | 'extendedTo', string>> = {},
): FactDraft => ({
  kind: 'cascadeTraining',
  teacherId,
  returnedOn: '2025-09-01',
  heldOn: '2025-09-02',
  credits,
  ...dates,
});
const penalty = (teacherId: string, credits: number): FactDraft => ({
  kind: 'penalty',
  teacherId,
  credits,
  reason: '无故缺席市级培训',
});

const tripOf = (facts: FactDraft[]) => scoresOf('trip', { teachers: ['li', 'wang'], facts });
const ownCreditsOfLi = (facts: FactDraft[]) => {
  const { items } = statementsOf({ facts }).li!;
  return items.find((item) => item.itemId === 'trip')!.own;
};

describe('外出学习: 30 × own credits ÷ the highest in the school', () => {
  test('the design’s example: 4.40 of the highest 5.00 gives 26.40', () => {
    const facts = [cascade('li', 2.4), cascade('li', 2), cascade('wang', 3), cascade('wang', 2)];
    expect(tripOf(facts)).toEqual({ li: 2640, wang: 3000 });
  });

  test.each([
    [1, 3, 1000, '30 ÷ 3 without a rest'],
    [1.4, 2.4, 1750, '17.50 exactly'],
    [1, 2.9, 1034, '10.344… goes down'],
    [2, 2.3, 2609, '26.086… goes up'],
    [1.3, 1.6, 2438, '24.375 is a half and goes up'],
  ])('own %d, highest %d: %d hundredths, %s', (own, highest, expected) => {
    expect(tripOf([cascade('li', own), cascade('wang', highest)])).toEqual({ li: expected, wang: 3000 });
  });

  test('nobody travelled: a highest of 0 gives everybody 0', () => {
    expect(tripOf([])).toEqual({ li: 0, wang: 0 });
  });

  test('a teacher to whom the item does not apply takes no part in the highest', () => {
    const teachers = ['li', { id: 'wang', notApplicable: ['trip'] }];
    const facts = [cascade('li', 1), cascade('wang', 3)];
    expect(scoresOf('trip', { teachers, facts })).toEqual({ li: 3000, wang: null });
  });

  test('an unranked teacher does take part in the highest', () => {
    const teachers = ['li', { id: 'wang', ranked: false }];
    expect(scoresOf('trip', { teachers, facts: [cascade('li', 1), cascade('wang', 3)] })).toEqual({
      li: 1000,
      wang: 3000,
    });
  });
});

describe('the third working day after return', () => {
  test.each<[string, string, string | undefined, number, string]>([
    [
      '2025-09-30',
      '2025-10-11',
      undefined,
      200,
      'the worked Saturday after the National Day week still counts',
    ],
    ['2025-09-30', '2025-10-13', undefined, 0, 'the Monday after it does not'],
    ['2026-02-13', '2026-02-25', undefined, 200, 'after Spring Festival'],
    ['2026-02-13', '2026-02-26', undefined, 0, 'a day later than that'],
    ['2025-09-01', '2025-09-01', undefined, 200, 'on the day of return'],
    ['2025-09-30', '2025-10-15', '2025-10-15', 200, 'on the day to which the office extended it'],
    ['2025-09-30', '2025-10-16', '2025-10-15', 0, 'a day later than the extension'],
  ])(
    'returned %s, held %s, extended to %s: %d hundredths, %s',
    (returnedOn, heldOn, extendedTo, expected) => {
      const dates = extendedTo === undefined ? { returnedOn, heldOn } : { returnedOn, heldOn, extendedTo };
      expect(ownCreditsOfLi([cascade('li', 2, dates)])).toEqual({ numerator: expected, denominator: 1 });
    },
  );
});

describe('扣减: penalties take from the credits, floor 0', () => {
  test.each([
    [[3, 3, 3], [5], 400, '9 − 5'],
    [[3, 2], [5], 0, 'exactly nothing left'],
    [[3], [5, 10], 0, 'never below 0'],
    [[], [5], 0, 'a penalty without any trip'],
  ])('credits %j less penalties %j leave %d hundredths: %s', (credits, penalties, expected) => {
    const facts = [
      ...credits.map((each) => cascade('li', each)),
      ...penalties.map((each) => penalty('li', each)),
    ];
    expect(ownCreditsOfLi(facts)).toEqual({ numerator: expected, denominator: 1 });
  });

  test('a reversed penalty is as if it had not happened, even when its reversal comes first', () => {
    const reversal: FactDraft = { kind: 'reversal', of: 'p', reason: '查无此事' };
    expect(
      tripOf([reversal, cascade('li', 3), { ...penalty('li', 5), id: 'p' }, cascade('wang', 3)]),
    ).toEqual({
      li: 3000,
      wang: 3000,
    });
  });
});
