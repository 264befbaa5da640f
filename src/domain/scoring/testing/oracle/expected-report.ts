import type { TermFile } from '../../facts';
import { hours24Statements } from './hours-24';
import { lanxi50Statements } from './lanxi-50';
import { plan110Statements } from './plan-110';

const statementsOf = {
  'plan-110': plan110Statements,
  'lanxi-50': lanxi50Statements,
  'hours-24': hours24Statements,
};

export type ScoredBookId = keyof typeof statementsOf;

/** What the score command must print for a lawful term: a second, naive implementation of the built-in books. */
export function expectedReport(file: TermFile, bookId: ScoredBookId): object {
  return { rulebook: bookId, version: 1, statements: statementsOf[bookId](file) };
}
