import { commonRefusals } from '@/contract/common-refusals';
import type { ruleBookActions } from '@/contract/rule-books';
import { versionOf } from '@/domain/ledger/rule-book-version';
import { accept, refuse } from '@/domain/refusal';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { type AuditLine, auditId } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import { readVersions, versionId } from '../_shared/repositories/rule-books';
import { inTransaction } from '../_shared/transaction';
import { readRuleBooks } from './rule-books';

/** Copies a book that comes with the product to the school. A school that has one of its versions keeps that. */
export const adoptRuleBook: Handler<typeof ruleBookActions.adoptRuleBook> = async (
  { caller, now },
  { id },
) => {
  const { schoolId } = caller;
  const book = builtInRuleBook(id);
  if (book === undefined) return refuse('notFound', commonRefusals.notFound);
  const kept = await readVersions(schoolId);
  if (!kept.some(({ bookId }) => bookId === id)) {
    const documentId = versionId(schoolId, book);
    const line: AuditLine = {
      schoolId,
      byMemberId: caller.memberId,
      atMs: now,
      act: 'adoptRuleBook',
      subject: id,
      before: null,
      after: { version: book.version },
      reason: '',
    };
    await inTransaction(async (transaction) => {
      if ((await transaction.get('ruleBooks', documentId)) !== null) return;
      await transaction.add('ruleBooks', documentId, versionOf(schoolId, book));
      await transaction.add('audits', auditId(line, String(book.version)), line);
    });
  }
  return accept(await readRuleBooks(schoolId));
};
