import { type Fraction, minus, plus, whole, zero } from './exact';
import type { PreparedClause, PreparedItem } from './prepared-book';
import type { TeacherTally } from './tally';
import { isMet, type VoidCondition } from './void-condition';

/** What one teacher gathered in one item, before conversion, in hundredths of the item's unit. */
export type ItemOwn =
  | { readonly status: 'scored'; readonly own: Fraction }
  | { readonly status: 'void'; readonly by: readonly VoidCondition[] }
  | { readonly status: 'notApplicable' };

/** An item that does not apply to the teacher, or in which nothing could be required, is not voided either. */
export function itemOwn(each: PreparedItem, tally: TeacherTally, notApplicable: readonly string[]): ItemOwn {
  if (notApplicable.includes(each.item.id)) return { status: 'notApplicable' };
  const sum = gathered(each, tally);
  if (sum === undefined) return { status: 'notApplicable' };
  if (each.item.voidWhen.length > 0) {
    const by = each.item.voidWhen.filter((condition) => isMet(condition, tally));
    if (by.length > 0) return { status: 'void', by };
  }
  const { floorHundredths } = each.item;
  return { status: 'scored', own: isBelow(sum, floorHundredths) ? whole(floorHundredths) : sum };
}

/** Whether what was gathered does not reach this many hundredths. */
export function isBelow(sum: Fraction, hundredths: number): boolean {
  return sum.numerator < hundredths * sum.denominator;
}

/** The clauses' amounts together, before the item's floor; undefined when one makes the whole item not apply. */
export function gathered({ item, clauses }: PreparedItem, tally: TeacherTally): Fraction | undefined {
  let sum = item.startsFrom === 'full' ? whole(item.maxHundredths) : zero;
  for (const each of clauses) {
    const amount = clauseAmount(each, tally);
    if (amount === undefined) return undefined;
    sum = each.clause.effect === 'add' ? plus(sum, amount) : minus(sum, amount);
  }
  return sum;
}

/** The clause's combined and finished amount, without its effect; undefined when it makes the item not apply. */
export function clauseAmount(each: PreparedClause, tally: TeacherTally): Fraction | undefined {
  const amount = uncappedAmount(each, tally);
  const { capHundredths } = each.clause;
  return amount === undefined || capHundredths === undefined || !isAbove(amount, capHundredths)
    ? amount
    : whole(capHundredths);
}

export function uncappedAmount(each: PreparedClause, tally: TeacherTally): Fraction | undefined {
  const combined = tally.combined(each);
  const { finish } = each.rule;
  return finish === undefined ? combined : finish.amount(combined, tally.attendance);
}

/** Whether an amount is more than this many hundredths. */
export function isAbove(amount: Fraction, hundredths: number): boolean {
  return amount.numerator > hundredths * amount.denominator;
}
