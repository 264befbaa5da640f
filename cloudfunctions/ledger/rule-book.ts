import { commonRefusals } from '@/contract/common-refusals';
import type { Finding, RuleBookView, ruleBookActions } from '@/contract/rule-books';
import { versionRefusals } from '@/domain/ledger/rule-book-version';
import { accept, type Result, refuse } from '@/domain/refusal';
import { publishedRuleBook } from '@/domain/scoring/books/as-published/published';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { type RuleBook, readRuleBook } from '@/domain/scoring/rule-book';
import type { Handler } from '../_shared/entry';
import { findVersion } from '../_shared/repositories/rule-books';
import { readFindings } from './findings';

type Contract = typeof ruleBookActions;

/** A version that the school keeps, or one that it could take over. */
export const ruleBook: Handler<Contract['ruleBook']> = async ({ caller }, key) => {
  const kept = await findVersion(caller.schoolId, key);
  const book = kept?.book ?? builtInRuleBook(key.id);
  if (book === undefined || book.version !== key.version) return refuse('notFound', commonRefusals.notFound);
  return accept(bookView(book, await readFindings(caller.schoolId, book)));
};

export function bookView(book: RuleBook, findings: readonly Finding[]): RuleBookView {
  return { book, findings, asPublished: publishedRuleBook(book.id) !== undefined };
}

export const checkRuleBook: Handler<Contract['checkRuleBook']> = async ({ caller }, input) => {
  const draft = readDraft(input.book);
  if (!draft.ok) return draft;
  return accept({ findings: await readFindings(caller.schoolId, draft.data) });
};

/** A draft as a rule book, or everything that keeps it from being one. */
export function readDraft(document: unknown): Result<RuleBook, 'bookFaults'> {
  const reading = readRuleBook(document);
  if (reading.ok) return accept(reading.book);
  return refuse('bookFaults', versionRefusals.bookFaults(reading.faults.length), reading.faults);
}
