import { postingsOf } from '../../scoring/postings';
import { prepareBook } from '../../scoring/prepared-book';
import type { RuleBook } from '../../scoring/rule-book';
import { evidenceOf } from '../evidence';
import { projectTeacher } from '../project';
import type { LedgerRecord } from '../record';
import type { KeptPosting } from './result';

/**
 * One person's postings with their evidence, in the order of the book's clauses, then of fact ids. A posting's fact id is
 * that of the journal's fact where there is one, as the "why" page shows it.
 */
export function keptPostings(record: LedgerRecord, book: RuleBook, now: number): KeptPosting[] {
  const { input, sources } = projectTeacher(record, now);
  const itemOf = new Map(
    book.items.flatMap((item) => item.clauses.map((clause) => [clause.id as string, item.id] as const)),
  );
  return postingsOf(prepareBook(book), input).flatMap((posting) => {
    const source = sources.get(posting.factId);
    const itemId = itemOf.get(posting.clause);
    if (source === undefined || itemId === undefined) return [];
    const { factId, title, atMs, text, approverId } = evidenceOf(source, record.term.duties);
    return [
      { ...posting, factId: factId ?? posting.factId, itemId, title, atMs, evidence: text, approverId },
    ];
  });
}
