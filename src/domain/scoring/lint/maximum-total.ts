import type { RuleBook } from '../rule-book';

/** The highest total that anybody can reach, in hundredths. */
export function maximumTotal({ items, totalCapHundredths }: RuleBook): number {
  const sum = items.reduce((total, item) => total + item.maxHundredths, 0);
  return Math.min(sum, totalCapHundredths ?? sum);
}
