import type { RuleBook } from '../rule-book';
import { computeStatements, type Statement } from '../statement';
import { type FactDraft, termFile } from './term-builder';

type TermParts = Parameters<typeof termFile>[0];

/** How a table of a book's rules asks what small terms come to under it. */
export function statementsUnder(book: RuleBook) {
  /** The statements of a small term, by teacher. */
  function statementsOf(parts: TermParts): Record<string, Statement> {
    const statements = computeStatements(book, termFile(parts));
    return Object.fromEntries(statements.map((statement) => [statement.teacherId, statement]));
  }

  /** One item's score in hundredths by teacher; null when it does not apply. */
  function scoresOf(itemId: string, parts: TermParts): Record<string, number | null> {
    const ofTeacher = Object.entries(statementsOf(parts)).map(([teacherId, { items }]) => {
      return [teacherId, items.find((item) => item.itemId === itemId)?.scoreHundredths ?? null] as const;
    });
    return Object.fromEntries(ofTeacher);
  }

  /** The item score in hundredths of a school whose only teacher `li` has these facts. */
  function scoreOfLi(itemId: string, facts: readonly FactDraft[]): number | null {
    return scoresOf(itemId, { facts }).li ?? null;
  }

  return { statementsOf, scoresOf, scoreOfLi };
}
