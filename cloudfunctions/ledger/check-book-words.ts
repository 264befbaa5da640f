import { versionRefusals } from '@/domain/ledger/rule-book-version';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { wordsOf } from '@/domain/scoring/words-of';
import { wordsFault } from '../_shared/text-check';

/** Every teacher reads a book, and the office the reason of its version: both are the platform's to check. */
export async function checkBookWords(
  openId: string,
  book: RuleBook,
  reason: string,
): Promise<Result<null, 'contentRefused' | 'checkUnavailable'>> {
  const fault = await wordsFault(openId, [...wordsOf(book), reason].join('\n'), 'piece');
  return fault === null ? accept(null) : refuse(fault, versionRefusals[fault]);
}
