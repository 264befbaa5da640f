import { compare, type Fraction } from './exact';
import type { ItemOwn } from './item-own';
import type { PreparedBook } from './prepared-book';

/**
 * The cohort's highest own per item that is converted by it, as of a moment: all that one teacher's statement needs
 * to know of anybody else. Plain data, so that it can be stored.
 */
export interface Yardstick {
  readonly takenAtMs: number;
  readonly highestByItem: HighestByItem;
}

export type HighestByItem = Readonly<Record<string, Fraction>>;

/** The highest own of each converted item. Void and not applicable items take no part. `owns` is teacher by item. */
export function highestOwns(prepared: PreparedBook, owns: readonly (readonly ItemOwn[])[]): HighestByItem {
  const highestByItem: Record<string, Fraction> = {};
  prepared.items.forEach(({ item }, column) => {
    if (item.conversion.kind !== 'byHighest') return;
    for (const ofTeacher of owns) {
      const each = ofTeacher[column];
      if (each?.status !== 'scored') continue;
      highestByItem[item.id] = higher(highestByItem[item.id], each.own);
    }
  });
  return highestByItem;
}

/** The higher of the two. */
export function higher(highest: Fraction | undefined, own: Fraction): Fraction {
  return highest === undefined || compare(own, highest) > 0 ? own : highest;
}
