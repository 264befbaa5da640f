/**
 * Exact arithmetic for scores: whole numbers and fractions of them, never a float that drifts.
 * A score is rounded once, half-up, to hundredths.
 */

/** `numerator ÷ denominator`, both safe integers, denominator above 0, in lowest terms. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const zero: Fraction = { numerator: 0, denominator: 1 };

export function whole(number: number): Fraction {
  return number === 0 ? zero : { numerator: number, denominator: 1 };
}

/** The fraction in lowest terms. Both arguments are safe integers, the denominator is above 0. */
export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** `left + right`. */
export function plus(left: Fraction, right: Fraction): Fraction {
  if (left.numerator === 0) return right;
  if (right.numerator === 0) return left;
  if (left.denominator === 1 && right.denominator === 1) return whole(left.numerator + right.numerator);
  const numerator = left.numerator * right.denominator + right.numerator * left.denominator;
  return fraction(numerator, left.denominator * right.denominator);
}

/** `left − right`. */
export function minus(left: Fraction, right: Fraction): Fraction {
  return right.numerator === 0
    ? left
    : plus(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** Negative when `left < right`, 0 when equal, positive when `left > right`. */
export function compare(left: Fraction, right: Fraction): number {
  const crossLeft = left.numerator * right.denominator;
  const crossRight = right.numerator * left.denominator;
  if (Number.isSafeInteger(crossLeft) && Number.isSafeInteger(crossRight)) return crossLeft - crossRight;
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/** `factor × of ÷ by`, rounded half-up to a whole number. `factor` and `of` are 0 or more, `by` is above 0. */
export function proportion(factor: number, of: Fraction, by: Fraction): number {
  const numerator = factor * of.numerator * by.denominator;
  const denominator = of.denominator * by.numerator;
  if (Number.isSafeInteger(2 * numerator + denominator) && Number.isSafeInteger(2 * denominator))
    return roundHalfUp(numerator, denominator);
  const two = BigInt(2);
  const exactNumerator = BigInt(factor) * BigInt(of.numerator) * BigInt(by.denominator);
  const exactDenominator = BigInt(of.denominator) * BigInt(by.numerator);
  return Number((two * exactNumerator + exactDenominator) / (two * exactDenominator));
}

/** `left × right ÷ by`, rounded half-up to a whole number; all hundredths, so that the product loses one hundred. */
export function productOver(left: Fraction, right: Fraction, by: number): number {
  return roundHalfUp(left.numerator * right.numerator, left.denominator * right.denominator * by);
}

/** The nearest whole number, a half upwards. The fraction is 0 or more. */
export function rounded(of: Fraction): number {
  return roundHalfUp(of.numerator, of.denominator);
}

/** `numerator ÷ denominator` to the nearest whole number, a half upwards: 2.5 → 3. The numerator is 0 or more. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const doubled = 2 * numerator + denominator;
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
}

/** A decimal of its unit, as term files write it (2.4), in hundredths (240). */
export function hundredthsOf(decimal: number): number {
  return Math.round(decimal * 100);
}

function greatestCommonDivisor(a: number, b: number): number {
  let divisor = Math.abs(a);
  let rest = b;
  while (rest !== 0) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return divisor;
}
