/**
 * Exact fractions of whole numbers, without a common helper of the engine's: what the engine computes in
 * hundredths the oracle computes like this, so that the two cannot share a mistake.
 */
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

/** The decimal number as written in a file: `2.4` is 24/10, never the nearest binary fraction. */
export function decimal(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  const top = BigInt(whole + decimals);
  return places > 0
    ? { top, bottom: 10n ** BigInt(places) }
    : { top: top * 10n ** BigInt(-places), bottom: 1n };
}

export const zero = decimal(0);

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** `b` must be above 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function sum(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, zero);
}

export function exceeds(a: Fraction, b: Fraction): boolean {
  return minus(a, b).top > 0n;
}

export function highest(all: readonly Fraction[]): Fraction {
  return all.reduce((best, each) => (exceeds(each, best) ? each : best), zero);
}

export function lower(a: Fraction, b: Fraction): Fraction {
  return exceeds(a, b) ? b : a;
}

/** Nothing below zero. */
export function floored(value: Fraction): Fraction {
  return exceeds(value, zero) ? value : zero;
}

/** A whole number, half up; of what is not below zero. */
export function rounded({ top, bottom }: Fraction): number {
  return Number((2n * top + bottom) / (2n * bottom));
}

/** Two decimals, half up. */
export function roundedToCents(value: Fraction): number {
  return rounded(times(value, decimal(100))) / 100;
}
