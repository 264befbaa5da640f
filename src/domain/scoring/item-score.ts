import { type Fraction, proportion, rounded, roundHalfUp, whole, zero } from './exact';
import type { ItemOwn } from './item-own';
import type { RuleBookItem } from './rule-book';
import { type HighestByItem, higher } from './yardstick';

export interface ItemScore {
  readonly itemId: string;
  readonly status: ItemOwn['status'];
  /** Rounded once, half-up; null when the item does not apply to this teacher. */
  readonly scoreHundredths: number | null;
  /** Exact, in hundredths of the item's unit; only on items that are converted by the cohort's highest. */
  readonly own: Fraction | null;
  /** The score depends on a yardstick that may still move. */
  readonly provisional: boolean;
}

/** `provisional`: the highest values come from a yardstick taken earlier, not from the whole cohort now. */
export function scoreItem(
  item: RuleBookItem,
  own: ItemOwn,
  highestByItem: HighestByItem,
  provisional: boolean,
): ItemScore {
  const isConverted = item.conversion.kind === 'byHighest';
  if (own.status === 'notApplicable')
    return { itemId: item.id, status: own.status, scoreHundredths: null, own: null, provisional: false };
  if (own.status === 'void')
    return {
      itemId: item.id,
      status: own.status,
      scoreHundredths: 0,
      own: isConverted ? zero : null,
      provisional: false,
    };
  return {
    itemId: item.id,
    status: own.status,
    scoreHundredths: convert(item, own.own, highestByItem),
    own: isConverted ? own.own : null,
    provisional: provisional && isConverted,
  };
}

function convert(
  { id, maxHundredths, conversion }: RuleBookItem,
  own: Fraction,
  highestByItem: HighestByItem,
): number {
  switch (conversion.kind) {
    case 'asIs':
      return Math.min(maxHundredths, rounded(own));
    case 'proportion':
      return Math.min(maxHundredths, proportion(maxHundredths, own, whole(conversion.fullHundredths)));
    case 'byHighest': {
      const highest = higher(highestByItem[id], own);
      return highest.numerator === 0 ? 0 : proportion(maxHundredths, own, highest);
    }
  }
}

/**
 * The sum of the rounded item scores. When items do not apply, the others stand for them in proportion:
 * sum × the book's maximum ÷ the sum of the others' maxima, half-up; 0 when no item is left.
 */
export function totalOf(items: readonly RuleBookItem[], scores: readonly ItemScore[]): number {
  let sum = 0;
  let maxOfBook = 0;
  let maxOfScored = 0;
  items.forEach((item, index) => {
    const score = scores[index]?.scoreHundredths ?? null;
    maxOfBook += item.maxHundredths;
    if (score === null) return;
    sum += score;
    maxOfScored += item.maxHundredths;
  });
  return maxOfScored === 0 ? 0 : roundHalfUp(sum * maxOfBook, maxOfScored);
}
