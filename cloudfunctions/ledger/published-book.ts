import { commonRefusals } from '@/contract/common-refusals';
import type { ruleBookActions } from '@/contract/rule-books';
import { accept, refuse } from '@/domain/refusal';
import { publishedRuleBook } from '@/domain/scoring/books/as-published/published';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { lint } from '@/domain/scoring/lint/lint';
import { settlementOf } from '@/domain/scoring/lint/settlement';
import type { Handler } from '../_shared/entry';
import { asView, readLintContext } from './findings';

/**
 * A wording as published beside the book of the product that was made from it: what is wrong with it in this school, and how
 * the product's book answers. What a school has changed since is not looked at.
 */
export const publishedBook: Handler<typeof ruleBookActions.publishedRuleBook> = async (
  { caller },
  { id },
) => {
  const book = publishedRuleBook(id);
  const usable = builtInRuleBook(id);
  if (book === undefined || usable === undefined) return refuse('notFound', commonRefusals.notFound);
  const context = await readLintContext(caller.schoolId);
  const stillFound = lint(usable, context);
  const findings = lint(book, context).map((finding) => ({
    ...asView(finding),
    settlement: settlementOf(finding, book, usable, stillFound),
  }));
  return accept({ book, findings });
};
