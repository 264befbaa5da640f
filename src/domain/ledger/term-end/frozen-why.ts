import type { RuleBook } from '../../scoring/rule-book';
import { openedItem } from '../why';
import type { FrozenStatement } from './result';

/**
 * One item of a frozen result opened, from the statement alone: whatever was recorded, reversed or measured since. What
 * was frozen before explanations were kept shows its postings and clauses. `book` is the statement's version. Null when
 * it has no such item. Fits `WhyView` of the contract.
 */
export function frozenWhyView(
  itemId: string,
  statement: FrozenStatement,
  book: RuleBook,
  approverName: (memberId: string) => string,
) {
  const item = book.items.find(({ id }) => id === itemId);
  if (item === undefined) return null;
  const score = statement.items.find((each) => each.itemId === itemId);
  const explanation = statement.explanations?.find((each) => each.itemId === itemId);
  return openedItem(book, item, {
    scoreHundredths: score?.scoreHundredths ?? null,
    provisional: false,
    yardstickAtMs: null,
    cutoffAtMs: statement.cutoffAtMs,
    formula: explanation?.formula ?? [],
    ownFormula: explanation?.ownFormula ?? [],
    remarks: explanation?.remarks ?? [],
    postings: statement.postings
      .filter((posting) => posting.itemId === itemId)
      .map(({ factId, title, atMs, amount, unit, text, evidence, approverId }) => ({
        factId,
        title,
        atMs,
        amountHundredths: amount,
        unit,
        text,
        evidence,
        approver: approverId === null ? '' : approverName(approverId),
      })),
  });
}

/** Everybody who approved something that the statement rests on. */
export function approversOf({ postings }: Pick<FrozenStatement, 'postings'>): string[] {
  return [...new Set(postings.flatMap(({ approverId }) => (approverId === null ? [] : [approverId])))];
}
