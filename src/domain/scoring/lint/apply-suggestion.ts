import { type RuleBook, readRuleBook } from '../rule-book';
import type { Finding } from './finding';
import { withReplacements } from './replace-at';

/**
 * The book with a finding's suggestion carried out, which then no longer has that finding; the same book when there is
 * nothing to carry out. The finding must be one of this very book: what was found in another one may not fit, and throws.
 */
export function applySuggestion(book: RuleBook, { code, suggestion }: Finding): RuleBook {
  if (suggestion === null) return book;
  const reading = readRuleBook(withReplacements(book, suggestion.change));
  if (reading.ok) return reading.book;
  throw new Error(`The suggestion for ${code} breaks ${book.id}: ${JSON.stringify(reading.faults)}`);
}
