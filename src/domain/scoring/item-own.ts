import type { TeacherAttendance } from './attendance';
import { compare, type Fraction, fraction, minus, plus, whole, zero } from './exact';
import type { PreparedBook, PreparedClause, PreparedItem } from './prepared-book';
import type { VoidCondition } from './rule-book';
import type { Tally } from './tally';

/** What one teacher gathered in one item, before conversion, in hundredths of the item's unit. */
export type ItemOwn =
  | { readonly status: 'scored'; readonly own: Fraction }
  | { readonly status: 'void'; readonly by: readonly VoidCondition[] }
  | { readonly status: 'notApplicable' };

/** One teacher in the tally. */
export interface TeacherTally {
  readonly tally: Tally;
  readonly index: number;
  readonly attendance: TeacherAttendance;
  readonly notApplicable: readonly string[];
}

export function itemOwn(prepared: PreparedBook, each: PreparedItem, teacher: TeacherTally): ItemOwn {
  if (teacher.notApplicable.includes(each.item.id)) return { status: 'notApplicable' };
  const own = gathered(prepared, each, teacher);
  if (own === undefined) return { status: 'notApplicable' };
  if (each.item.voidWhen.length > 0) {
    const by = each.item.voidWhen.filter((condition) => holds(condition, teacher));
    if (by.length > 0) return { status: 'void', by };
  }
  return { status: 'scored', own };
}

/** The clause's combined and finished amount; undefined when it makes the whole item not apply. */
export function clauseAmount(
  prepared: PreparedBook,
  { clause, rule, column }: PreparedClause,
  { tally, index, attendance }: TeacherTally,
): Fraction | undefined {
  const combined = combinedAmount(prepared, clause.combine, column, tally, index);
  return rule.finish === undefined ? combined : rule.finish(combined, attendance);
}

function combinedAmount(
  prepared: PreparedBook,
  combine: 'sum' | 'highest' | 'average',
  column: number,
  tally: Tally,
  index: number,
): Fraction {
  const cell = index * prepared.clauses.length + column;
  const amount = tally.amounts[cell] ?? 0;
  if (combine !== 'average') return whole(amount);
  const count = tally.counts[cell] ?? 0;
  return count === 0 ? zero : fraction(amount, count);
}

function gathered(
  prepared: PreparedBook,
  { item, clauses }: PreparedItem,
  teacher: TeacherTally,
): Fraction | undefined {
  let own = item.startsFrom === 'full' ? whole(item.maxHundredths) : zero;
  for (const each of clauses) {
    const amount = clauseAmount(prepared, each, teacher);
    if (amount === undefined) return undefined;
    own = each.clause.effect === 'add' ? plus(own, amount) : minus(own, amount);
  }
  const floor = whole(item.floorHundredths);
  return compare(own, floor) < 0 ? floor : own;
}

function holds(condition: VoidCondition, { tally, index, attendance }: TeacherTally): boolean {
  switch (condition.kind) {
    case 'unexcusedShare': {
      const base = attendance.requiredSessions - attendance.exemptSessions;
      return attendance.unexcusedSessions * 100 > base * condition.moreThanPercent;
    }
    case 'taskMissed':
      return (tally.unexcusedTasks[index] ?? 0) > 0;
  }
}
