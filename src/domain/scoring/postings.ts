import type { Clause } from './clauses/clause';
import type { ClauseRule } from './clauses/clause-rule';
import type { ScoredTeacher, ScoringFact } from './facts';
import type { PreparedBook } from './prepared-book';
import type { Unit } from './rule-book';
import { applies, sessionTable } from './session-table';
import { reversedIds } from './tally';
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

/** What one clause made of one fact, before the clause's effect. */
interface Found {
  readonly factId: string;
  readonly amount: number;
  readonly text: string;
}

/** A teacher's postings in the order of the book's clauses, then of fact ids (by character code). */
export function postingsOf(prepared: PreparedBook, input: TeacherInput): Posting[] {
  const foundBy = foundByClause(prepared, input);
  const postings: Posting[] = [];
  for (const { item, clauses } of prepared.items)
    for (const { clause, rule, column } of clauses) {
      const found = foundBy[column]!;
      const counted = countedOf(clause, rule, found);
      for (const each of found) postings.push(postingOf(clause, item.unit, each, counted));
    }
  return postings;
}

/** What each clause, by its column, found in the teacher's facts, in the order of fact ids. */
function foundByClause(prepared: PreparedBook, input: TeacherInput): Found[][] {
  const table = sessionTable(input.sessions, input.term);
  const window = table.windowOf(input.teacher);
  const foundBy = Array.from({ length: prepared.columnCount }, (): Found[] => []);
  const facts = standingFactsOf(input).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const fact of facts) {
    const session = fact.kind === 'attendance' ? table.rowById.get(fact.sessionId) : undefined;
    if (fact.kind === 'attendance' && (session === undefined || !applies(session, window))) continue;
    for (const { reading, column } of prepared.readingsOf.get(fact.kind) ?? []) {
      const amount = reading.amountOf(fact, session);
      if (amount === undefined) continue;
      foundBy[column]!.push({ factId: fact.id, amount, text: reading.reasonFor(fact, amount, session) });
    }
  }
  return foundBy;
}

/** Which of the facts count, where not all of them do. */
interface Counted {
  readonly found: ReadonlySet<Found>;
  /** Why another one does not. */
  readonly otherwise: string;
}

/** Of equal ones the first counts, so that it is the one with the smallest fact id. */
function countedOf({ combine }: Clause, { least }: ClauseRule, found: readonly Found[]): Counted | undefined {
  if (combine === 'highest') {
    const [best] = [...found].sort((a, b) => b.amount - a.amount);
    return { found: new Set(best && [best]), otherwise: '只计最高一项，这项不计' };
  }
  if (least === undefined) return undefined;
  const best = [...found].sort((a, b) => a.amount - b.amount).slice(0, least.count);
  return { found: new Set(best), otherwise: `只计最好的 ${least.count} 篇，这篇不计` };
}

function postingOf(clause: Clause, unit: Unit, found: Found, counted: Counted | undefined): Posting {
  const { factId, amount, text } = found;
  if (counted !== undefined && !counted.found.has(found))
    return { clause: clause.id, factId, amount: 0, unit, text: `${text}；${counted.otherwise}` };
  // 0 − 0 is 0, where −0 would look like a deduction to those who compare.
  return { clause: clause.id, factId, amount: clause.effect === 'add' ? amount : 0 - amount, unit, text };
}

function standingFactsOf({ teacher, facts }: TeacherInput): ScoringFact[] {
  const reversed = reversedIds(facts);
  return facts.filter((fact) => concerns(fact, teacher) && !reversed.has(fact.id));
}

function concerns(fact: ScoringFact, teacher: ScoredTeacher): boolean {
  if (fact.kind === 'reversal') return false;
  if (fact.kind !== 'groupBonus') return fact.teacherId === teacher.id;
  if (fact.groupId !== undefined) return fact.groupId === teacher.groupId;
  return fact.prepGroupId !== undefined && fact.prepGroupId === teacher.prepGroupId;
}
