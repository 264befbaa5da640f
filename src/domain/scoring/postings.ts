import type { ScoredTeacher, ScoringFact } from './facts';
import { type PreparedBook, type PreparedClause, readingIn } from './prepared-book';
import type { Unit } from './rule-book';
import { applies, type SessionRow, sessionTable } from './session-table';
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

/** A teacher's postings in the order of the book's clauses, then of fact ids (by character code). */
export function postingsOf(prepared: PreparedBook, input: TeacherInput): Posting[] {
  const facts = standingFactsOf(input).sort((a, b) => (a.id < b.id ? -1 : 1));
  const table = sessionTable(input.sessions, input.term);
  const window = table.windowOf(input.teacher);
  const sessionOf = (fact: ScoringFact): SessionRow | undefined => {
    const row = fact.kind === 'attendance' ? table.rowById.get(fact.sessionId) : undefined;
    return row !== undefined && applies(row, window) ? row : undefined;
  };
  const shown = facts
    .map((fact) => ({ fact, session: sessionOf(fact) }))
    .filter(({ fact, session }) => fact.kind !== 'attendance' || session !== undefined);
  return prepared.items.flatMap(({ item, clauses }) =>
    clauses.flatMap((each) => clausePostings(each, item.unit, shown)),
  );
}

interface ShownFact {
  readonly fact: ScoringFact;
  readonly session: SessionRow | undefined;
}

function clausePostings(
  { clause, rule }: PreparedClause,
  unit: Unit,
  shown: readonly ShownFact[],
): Posting[] {
  const found = shown.flatMap(({ fact, session }) => {
    const reading = readingIn(rule, fact.kind);
    const amount = reading?.amountOf(fact, session);
    if (reading === undefined || amount === undefined) return [];
    return [{ factId: fact.id, amount, text: reading.reasonFor(fact, amount, session) }];
  });
  const counted = clause.combine === 'highest' ? found.reduce(higherOf, found[0]) : undefined;
  return found.map((each) => {
    const { factId, amount, text } = each;
    if (counted !== undefined && each !== counted)
      return { clause: clause.id, factId, amount: 0, unit, text: `${text}；只计最高一项，这项不计` };
    // 0 − 0 is 0, where −0 would look like a deduction to those who compare.
    return { clause: clause.id, factId, amount: clause.effect === 'add' ? amount : 0 - amount, unit, text };
  });
}

/** Of equal ones the first, so that the smallest fact id counts. */
function higherOf<T extends { amount: number }>(best: T | undefined, each: T): T {
  return best === undefined || each.amount > best.amount ? each : best;
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
