import { compare, type Fraction, whole } from './exact';
import { gathered, isBelow } from './item-own';
import type { PreparedItem } from './prepared-book';
import type { Standing } from './teacher-score';
import { voidReason } from './void-condition';
import { plainNumber } from './wording';
import { type HighestByItem, higher } from './yardstick';

/**
 * What the postings and the formula cannot say of the item at `index`: what voided, capped, lifted or scaled it,
 * in plain Chinese.
 */
export function remarksOn(
  each: PreparedItem,
  index: number,
  { teacher, tally, owns }: Standing,
  highestByItem: HighestByItem,
): string[] {
  if (teacher.notApplicable?.includes(each.item.id)) return ['学校定为不适用，总分按其余各项折算'];
  const own = owns[index]!;
  if (own.status === 'void') return own.by.map((condition) => voidReason(condition, tally));
  const finished = each.clauses.flatMap((clause) => {
    return clause.rule.finish?.remarks(tally.combined(clause), tally.attendance) ?? [];
  });
  if (own.status === 'notApplicable') return finished;
  const sum = gathered(each, tally) ?? own.own;
  return [...finished, ...boundRemarks(each, sum), ...highestRemarks(each, own.own, highestByItem)];
}

function boundRemarks({ item }: PreparedItem, sum: Fraction): string[] {
  const { floorHundredths, maxHundredths, conversion } = item;
  if (isBelow(sum, floorHundredths)) {
    const floor = plainNumber(floorHundredths);
    return [`扣减后不足 ${floor}，按 ${floor} 计`];
  }
  const isOver = conversion.kind === 'asIs' && compare(sum, whole(maxHundredths)) > 0;
  return isOver ? [`超过满分，按 ${plainNumber(maxHundredths)} 计`] : [];
}

function highestRemarks({ item }: PreparedItem, own: Fraction, highestByItem: HighestByItem): string[] {
  if (item.conversion.kind !== 'byHighest') return [];
  const isZero = higher(highestByItem[item.id], own).numerator === 0;
  return isZero ? ['全校最高为 0，这一项人人 0 分'] : [];
}
