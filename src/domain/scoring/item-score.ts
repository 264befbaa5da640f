import { type Fraction, productOver, proportion, rounded, roundHalfUp, whole, zero } from './exact';
import type { ScoredTeacher } from './facts';
import type { ItemOwn } from './item-own';
import type { RuleBook, RuleBookItem } from './rule-book';
import { type HighestByItem, highestFor } from './yardstick';

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
  teacher: ScoredTeacher,
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
    scoreHundredths: convert(item, own.own, teacher, highestByItem),
    own: isConverted ? own.own : null,
    provisional: provisional && isConverted,
  };
}

function convert(
  item: RuleBookItem,
  own: Fraction,
  teacher: ScoredTeacher,
  highestByItem: HighestByItem,
): number {
  const { maxHundredths, conversion } = item;
  switch (conversion.kind) {
    case 'asIs':
      return Math.min(maxHundredths, rounded(own));
    case 'proportion':
      return Math.min(maxHundredths, proportion(maxHundredths, own, whole(conversion.fullHundredths)));
    case 'byHighest': {
      const highest = highestFor(item, teacher, own, highestByItem);
      if (highest.numerator === 0) return 0;
      if (conversion.formula === 'ownOverHighest') return proportion(maxHundredths, own, highest);
      return Math.min(maxHundredths, productOver(own, highest, maxHundredths));
    }
  }
}

/**
 * The sum of the rounded item scores. When items do not apply, the others stand for them in proportion:
 * sum × the book's maximum ÷ the sum of the others' maxima, half-up; 0 when no item is left. Never above the book's cap.
 */
export function totalOf(
  { items, totalCapHundredths = Number.POSITIVE_INFINITY }: Pick<RuleBook, 'items' | 'totalCapHundredths'>,
  scores: readonly ItemScore[],
): number {
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
  const total = maxOfScored === 0 ? 0 : roundHalfUp(sum * maxOfBook, maxOfScored);
  return Math.min(total, totalCapHundredths);
}
