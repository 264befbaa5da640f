import { explainTeacher } from '../../scoring/explain';
import type { RuleBook } from '../../scoring/rule-book';
import type { HighestByItem } from '../../scoring/yardstick';
import { projectTeacher } from '../project';
import type { LedgerRecord } from '../record';
import { explanationLines } from '../why';
import type { KeptExplanation } from './result';

/** How one person's items came about, in the order of the book. `highestByItem` is everybody's, of the same moment. */
export function keptExplanations(
  record: LedgerRecord,
  book: RuleBook,
  highestByItem: HighestByItem,
  now: number,
): KeptExplanation[] {
  const { input } = projectTeacher(record, now);
  const { items } = explainTeacher(book, input, { takenAtMs: now, highestByItem });
  return items.map((explanation) => ({ itemId: explanation.itemId, ...explanationLines(explanation) }));
}
