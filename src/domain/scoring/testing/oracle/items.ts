import type { ScoredTeacher } from '../../facts';
import { decimal, type Fraction, over, roundedToCents, sum, times, zero } from './fraction';

/** An item as the command prints it. */
export interface PrintedItem {
  readonly score: number | null;
  readonly own?: number;
  readonly void?: boolean;
}

/** An item before the school's highest is known; null: it does not apply to this teacher. */
export type OwnItem = { readonly own: Fraction; readonly isVoid?: boolean } | null;

/** Null instead of the item where the teacher's list says that it does not apply. */
export function unlessNotApplicable(teacher: ScoredTeacher, itemId: string, item: OwnItem): OwnItem {
  return teacher.notApplicable?.includes(itemId) ? null : item;
}

/** maximum × own ÷ highest; a highest of 0 gives everybody 0. */
export function converted(maximum: number, own: Fraction, highest: Fraction): Fraction {
  return highest.top === 0n ? zero : over(times(decimal(maximum), own), highest);
}

export function plainItem(item: OwnItem): PrintedItem {
  return { score: item === null ? null : roundedToCents(item.own) };
}

/** The sum of the rounded scores, brought to the book's maximum when an item does not apply. */
export function totalOf(
  items: Readonly<Record<string, PrintedItem>>,
  maxima: Readonly<Record<string, number>>,
): number {
  const counted = Object.keys(maxima).filter((itemId) => items[itemId]?.score !== null);
  if (counted.length === 0) return 0;
  const scores = sum(counted.map((itemId) => decimal(items[itemId]?.score ?? 0)));
  const ofCounted = sum(counted.map((itemId) => decimal(maxima[itemId] ?? 0)));
  const ofBook = sum(Object.values(maxima).map(decimal));
  return roundedToCents(over(times(scores, ofBook), ofCounted));
}
