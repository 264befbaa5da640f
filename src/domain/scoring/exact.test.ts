import fc from 'fast-check';
import { compare, fraction, hundredthsOf, proportion, roundHalfUp } from './exact';

describe('rounding half-up to hundredths', () => {
  test.each([
    [30, 1, 3, 10, 'a third of 30 needs no rounding'],
    [3000, 1, 3, 1000, '30 ÷ 3 = 10.00'],
    [1000, 1, 3, 333, '10 ÷ 3 = 3.333…'],
    [1000, 2, 3, 667, '20 ÷ 3 = 6.666…'],
    [1, 1, 2, 1, 'exactly half a hundredth goes up'],
    [3, 1, 2, 2, '1.5 hundredths go up to 2'],
    [1, 499_999, 1_000_000, 0, 'a hair under the half goes down'],
    [0, 5, 7, 0, 'nothing stays nothing'],
  ])('%d × %d ÷ %d is %d: %s', (factor, numerator, denominator, expected) => {
    expect(proportion(factor, fraction(numerator, denominator), fraction(1, 1))).toBe(expected);
  });
});

test('proportions beyond the safe integers are still exact', () => {
  const own = fraction(9_007_199_254_740_989, 9_007_199_254_740_991);
  expect(proportion(3000, own, fraction(1, 1))).toBe(3000);
  expect(proportion(1, fraction(1, 9_007_199_254_740_991), fraction(2, 9_007_199_254_740_991))).toBe(1);
  expect(compare(own, fraction(9_007_199_254_740_988, 9_007_199_254_740_991))).toBeGreaterThan(0);
  expect(compare(own, own)).toBe(0);
});

test('both ways of computing a proportion agree with the definition', () => {
  const size = fc.integer({ min: 1, max: 2 ** 40 });
  fc.assert(
    fc.property(fc.nat(11_000), fc.nat(2 ** 40), size, size, size, (factor, a, b, c, d) => {
      const numerator = BigInt(factor) * BigInt(a) * BigInt(d);
      const denominator = BigInt(b) * BigInt(c);
      const expected = Number((BigInt(2) * numerator + denominator) / (BigInt(2) * denominator));
      expect(proportion(factor, fraction(a, b), fraction(c, d))).toBe(expected);
    }),
  );
});

test('every value of two decimals becomes exactly its hundredths', () => {
  const drifted = Array.from({ length: 120_001 }, (_, hundredths) => hundredths).filter(
    (hundredths) => hundredthsOf(Number((hundredths / 100).toFixed(2))) !== hundredths,
  );
  expect(drifted).toEqual([]);
});

test('a half is rounded up, also when it is a whole share of people', () => {
  expect([roundHalfUp(5 * 30, 100), roundHalfUp(4 * 30, 100), roundHalfUp(1 * 30, 100)]).toEqual([2, 1, 0]);
});
