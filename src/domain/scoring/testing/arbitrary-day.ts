import fc from 'fast-check';

/** From the week before the term to the end of the last month whose holidays the oracle knows by heart. */
export const anyDay = fc.nat(170).map((offset) => dayAfter('2025-08-25', offset));

/** Around National Day, New Year and Spring Festival, where working days are not weekdays. */
export const festiveDay = fc
  .tuple(fc.constantFrom('2025-09-24', '2025-12-27', '2026-02-08'), fc.nat(18))
  .map(([from, offset]) => dayAfter(from, offset));

export function dayAfter(date: string, offset: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

/** Absent once in three. */
export const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** There once in four. */
export const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, value);
