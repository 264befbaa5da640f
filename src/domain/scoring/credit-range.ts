import type { RuleBook } from './rule-book';

/** From the least to the most that a reviewer may give a piece of work done on time. */
export interface CreditRange {
  readonly leastHundredths: number;
  readonly mostHundredths: number;
}

/** What the book's clauses on services leave to the reviewer; null where no clause reads them. */
export function creditRangeOf({ items }: Pick<RuleBook, 'items'>): CreditRange | null {
  const ranges = items
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.kind === 'judgedAmount' && clause.fact === 'service' ? [clause] : []));
  if (ranges.length === 0) return null;
  return {
    leastHundredths: Math.min(...ranges.map(({ minHundredths }) => minHundredths)),
    mostHundredths: Math.max(...ranges.map(({ maxHundredths }) => maxHundredths)),
  };
}
