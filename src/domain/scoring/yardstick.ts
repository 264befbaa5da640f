import { compare, type Fraction, zero } from './exact';
import type { ScoredTeacher } from './facts';
import type { ItemOwn } from './item-own';
import type { PreparedBook } from './prepared-book';
import type { RuleBookItem } from './rule-book';

/**
 * The cohorts' highest own per item that is converted by it, as of a moment: all that one teacher's statement needs
 * to know of anybody else. Plain data, so that it can be stored.
 */
export interface Yardstick {
  readonly takenAtMs: number;
  readonly highestByItem: HighestByItem;
}

/** By `highestKey`. */
export type HighestByItem = Readonly<Record<string, Fraction>>;

/** What of a teacher says whom he or she is measured with. */
type Measured = Pick<ScoredTeacher, 'groupId' | 'stage'>;

/** Under which name the highest own that measures this teacher is kept; undefined where nobody else's counts. */
export function highestKey({ id, conversion }: RuleBookItem, teacher: Measured): string | undefined {
  if (conversion.kind !== 'byHighest') return undefined;
  switch (conversion.within) {
    case 'school':
      return id;
    case 'researchGroup':
      return `${id}/${teacher.groupId}`;
    case 'stage':
      return `${id}/${teacher.stage ?? ''}`;
  }
}

/** The highest own that measures this teacher, whose own may be above a yardstick taken earlier. */
export function highestFor(
  item: RuleBookItem,
  teacher: Measured,
  own: Fraction,
  highestByItem: HighestByItem,
): Fraction {
  const key = highestKey(item, teacher);
  return higher(key === undefined ? zero : highestByItem[key], own);
}

/** What of a teacher's standing the cohort step reads. */
interface Contender {
  readonly teacher: Measured;
  /** In the order of the rule book. */
  readonly owns: readonly ItemOwn[];
}

/** The highest own of each converted item. Void and not applicable items take no part. */
export function highestOwns(prepared: PreparedBook, contenders: readonly Contender[]): HighestByItem {
  const highestByItem: Record<string, Fraction> = {};
  prepared.items.forEach(({ item }, column) => {
    if (item.conversion.kind !== 'byHighest') return;
    for (const { teacher, owns } of contenders) {
      const each = owns[column];
      const key = highestKey(item, teacher);
      if (each?.status === 'scored' && key !== undefined)
        highestByItem[key] = higher(highestByItem[key], each.own);
    }
  });
  return highestByItem;
}

/** The higher of the two. */
function higher(highest: Fraction | undefined, own: Fraction): Fraction {
  return highest === undefined || compare(own, highest) > 0 ? own : highest;
}
