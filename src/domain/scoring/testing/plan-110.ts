import { builtInRuleBook } from '../books/built-in';
import type { RuleBook } from '../rule-book';
import { computeStatements, type Statement } from '../statement';
import { type FactDraft, termFile } from './term-builder';

export const plan110 = builtInRuleBook('plan-110') as RuleBook;

type TermParts = Parameters<typeof termFile>[0];

/** The statements of a small term under plan-110, by teacher. */
export function statementsOf(parts: TermParts): Record<string, Statement> {
  const statements = computeStatements(plan110, termFile(parts));
  return Object.fromEntries(statements.map((statement) => [statement.teacherId, statement]));
}

/** One item's score in hundredths by teacher; null when it does not apply. */
export function scoresOf(itemId: string, parts: TermParts): Record<string, number | null> {
  const ofTeacher = Object.entries(statementsOf(parts)).map(([teacherId, { items }]) => {
    return [teacherId, items.find((item) => item.itemId === itemId)?.scoreHundredths ?? null] as const;
  });
  return Object.fromEntries(ofTeacher);
}

/** The item score in hundredths of a school whose only teacher `li` has these facts. */
export function scoreOfLi(itemId: string, facts: readonly FactDraft[]): number | null {
  return scoresOf(itemId, { facts }).li ?? null;
}
