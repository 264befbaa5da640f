import type { Fraction } from '../exact';
import { rounded } from '../exact';
import type { HoursStatement } from '../hours-statement';
import type { ItemScore } from '../item-score';
import type { RuleBook } from '../rule-book';
import type { Statement } from '../statement';

/**
 * Statements as the `score` command prints them: decimals of their units. `own` stands only on converted items, `void`
 * only where an item can be void; a not applicable item has its score alone.
 */
export function statementSheet(book: RuleBook, statements: readonly Statement[]) {
  const hasAppraisal = book.ranking?.bands.some((band) => band.appraisalPointsHundredths !== null) ?? false;
  return statements.map((statement) => ({
    teacherId: statement.teacherId,
    groupId: statement.groupId,
    items: Object.fromEntries(
      book.items.map(({ id, voidWhen }, index) => [
        id,
        itemLine(statement.items[index]!, voidWhen.length > 0),
      ]),
    ),
    total: decimal(statement.totalHundredths),
    rank: statement.rank,
    band: statement.bandId,
    ...(hasAppraisal ? { appraisalPoints: decimalOrNull(statement.appraisalPointsHundredths) } : {}),
    hours: decimal(statement.hoursHundredths),
    ...(statement.reportedHoursHundredths === null
      ? {}
      : { reportedHours: decimal(statement.reportedHoursHundredths) }),
  }));
}

export function hoursSheet(statements: readonly HoursStatement[]) {
  return statements.map(({ teacherId, groupId, amountHundredths, targetHundredths, met }) => ({
    teacherId,
    groupId,
    hours: decimal(amountHundredths),
    target: decimal(targetHundredths),
    met,
  }));
}

function itemLine({ status, scoreHundredths, own }: ItemScore, canBeVoid: boolean) {
  if (scoreHundredths === null) return { score: null };
  return {
    score: decimal(scoreHundredths),
    ...(own === null ? {} : { own: decimalOf(own) }),
    ...(canBeVoid ? { void: status === 'void' } : {}),
  };
}

function decimalOf(fraction: Fraction): number {
  return decimal(rounded(fraction));
}

function decimal(amountHundredths: number): number {
  return amountHundredths / 100;
}

function decimalOrNull(amountHundredths: number | null): number | null {
  return amountHundredths === null ? null : decimal(amountHundredths);
}
