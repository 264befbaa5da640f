import type { Clause } from './clauses/clause';
import type { ClauseRule } from './clauses/clause-rule';
import type { PreparedBook } from './prepared-book';
import type { Unit } from './rule-book';
import { type FoundAmount, tallyFacts } from './tally';
import type { TeacherInput } from './teacher-score';

/** One fact under one clause (得分明细). */
export interface Posting {
  readonly clause: string;
  readonly factId: string;
  /** In hundredths of the unit; below 0 when deducted, 0 when the clause looked at the fact and gave nothing. */
  readonly amount: number;
  readonly unit: Unit;
  /** The reason, in plain Chinese. */
  readonly text: string;
}

/** One teacher's postings in the order of the book's clauses, then of fact ids (by character code). */
export function postingsOf(
  prepared: PreparedBook,
  { term, teacher, sessions, facts }: TeacherInput,
): Posting[] {
  const [tally] = tallyFacts(prepared, { term, teachers: [teacher], sessions, facts }, true);
  return postingsFrom(prepared, tally!.found());
}

/** The postings of what a pass has found in one teacher's facts; so ordered too. */
export function postingsFrom(prepared: PreparedBook, found: readonly FoundAmount[]): Posting[] {
  const foundBy = byColumn(prepared, found);
  const postings: Posting[] = [];
  for (const { item, clauses } of prepared.items)
    for (const { clause, rule, column } of clauses) {
      const ofClause = foundBy[column]!;
      const counted = countedOf(clause, rule, ofClause);
      for (const each of ofClause) postings.push(postingOf(clause, item.unit, each, counted));
    }
  return postings;
}

/** What each clause, by its column, found, in the order of fact ids. */
function byColumn({ columnCount }: PreparedBook, found: readonly FoundAmount[]): FoundAmount[][] {
  const foundBy = Array.from({ length: columnCount }, (): FoundAmount[] => []);
  for (const each of found) foundBy[each.reading.column]!.push(each);
  for (const ofClause of foundBy) ofClause.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  return foundBy;
}

/** Which of the facts count, where not all of them do. */
interface Counted {
  readonly found: ReadonlySet<FoundAmount>;
  /** Why another one does not. */
  readonly otherwise: string;
}

/** Of equal ones the first counts, so that it is the one with the smallest fact id. */
function countedOf(
  { combine }: Clause,
  { least }: ClauseRule,
  found: readonly FoundAmount[],
): Counted | undefined {
  if (combine === 'highest') {
    const [best] = [...found].sort((a, b) => b.amount - a.amount);
    return { found: new Set(best && [best]), otherwise: '只计最高一项，这项不计' };
  }
  if (least === undefined) return undefined;
  const best = [...found].sort((a, b) => a.amount - b.amount).slice(0, least.count);
  return { found: new Set(best), otherwise: `只计最好的 ${least.count} 篇，这篇不计` };
}

function postingOf(clause: Clause, unit: Unit, found: FoundAmount, counted: Counted | undefined): Posting {
  const { reading, fact, session, amount } = found;
  const factId = fact.id;
  const text = reading.reading.reasonFor(fact, amount, session);
  if (counted !== undefined && !counted.found.has(found))
    return { clause: clause.id, factId, amount: 0, unit, text: `${text}；${counted.otherwise}` };
  // 0 − 0 is 0, where −0 would look like a deduction to those who compare.
  return { clause: clause.id, factId, amount: clause.effect === 'add' ? amount : 0 - amount, unit, text };
}
