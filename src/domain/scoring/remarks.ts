import type { Fraction } from './exact';
import type { ScoredTeacher } from './facts';
import { gathered, isAbove, isBelow, uncappedAmount } from './item-own';
import type { PreparedClause, PreparedItem } from './prepared-book';
import type { TeacherTally } from './tally';
import type { Standing } from './teacher-score';
import { voidReason } from './void-condition';
import { highestNames, plainNumber } from './wording';
import { type HighestByItem, highestFor } from './yardstick';

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
  const finished = each.clauses.flatMap((clause) => [
    ...(clause.rule.finish?.remarks(tally.combined(clause), tally.attendance, tally.countOf(clause)) ?? []),
    ...capRemarks(clause, tally),
  ]);
  if (own.status === 'notApplicable') return finished;
  const sum = gathered(each, tally) ?? own.own;
  return [...finished, ...boundRemarks(each, sum), ...highestRemarks(each, teacher, own.own, highestByItem)];
}

function capRemarks(each: PreparedClause, tally: TeacherTally): string[] {
  const { title, capHundredths } = each.clause;
  const amount = uncappedAmount(each, tally);
  if (capHundredths === undefined || amount === undefined || !isAbove(amount, capHundredths)) return [];
  return [`${title}最多计 ${plainNumber(capHundredths)}，超出的不计`];
}

function boundRemarks({ item }: PreparedItem, sum: Fraction): string[] {
  const { floorHundredths, maxHundredths, conversion } = item;
  if (isBelow(sum, floorHundredths)) {
    const floor = plainNumber(floorHundredths);
    return [`扣减后不足 ${floor}，按 ${floor} 计`];
  }
  const isOver = conversion.kind === 'asIs' && isAbove(sum, maxHundredths);
  return isOver ? [`超过满分，按 ${plainNumber(maxHundredths)} 计`] : [];
}

function highestRemarks(
  { item }: PreparedItem,
  teacher: ScoredTeacher,
  own: Fraction,
  highestByItem: HighestByItem,
): string[] {
  if (item.conversion.kind !== 'byHighest') return [];
  const isZero = highestFor(item, teacher, own, highestByItem).numerator === 0;
  return isZero ? [`${highestNames[item.conversion.within]}为 0，这一项人人 0 分`] : [];
}
