import { isClosed } from '@/domain/ledger/term-end/term-end';
import { accept, type Result } from '@/domain/refusal';
import { dutyRefused } from '@/domain/term/change-duties';
import type { Duty, Term } from '@/domain/term/term';
import { type AuditLine, auditId } from '../../_shared/audit';
import { documentId, type Stored } from '../../_shared/documents';
import { termEndWithin } from '../../_shared/repositories/term-ends';
import { inTransaction, type Transaction } from '../../_shared/transaction';

/** The duties that a rule leaves, with the line that says so; null: it stands like that already. */
export type DutiesChange = {
  readonly duties: readonly Duty[];
  readonly line: Pick<AuditLine, 'act' | 'subject' | 'before' | 'after'>;
} | null;

/**
 * Changes the duties of a term by a rule, in one transaction with the audit line under `key`. Refused once the term is being
 * frozen: a freezing that begins now either waits for the change or refuses it. The rule reads the term as it stands by then.
 */
export function changeTermDuties<Code extends string>(
  { schoolId, termId }: Pick<Term, 'schoolId' | 'termId'>,
  { byMemberId, atMs, key }: Pick<AuditLine, 'byMemberId' | 'atMs'> & { readonly key: string },
  rule: (term: Stored<Term>, transaction: Transaction) => Promise<Result<DutiesChange, Code>>,
): Promise<Result<null, Code | 'noTerm' | 'termClosed'>> {
  const id = documentId(schoolId, termId);
  return inTransaction<Result<null, Code | 'noTerm' | 'termClosed'>>(async (transaction) => {
    if (isClosed(await termEndWithin(transaction, { schoolId, termId }))) return dutyRefused('termClosed');
    const term = await transaction.get<Term>('terms', id);
    if (term === null) return dutyRefused('noTerm');
    const changed = await rule(term, transaction);
    if (!changed.ok) return changed;
    if (changed.data === null) return accept(null);
    const line = { schoolId, byMemberId, atMs, reason: '', ...changed.data.line };
    await transaction.update('terms', id, { duties: changed.data.duties });
    await transaction.add('audits', auditId(line, key), line);
    return accept(null);
  });
}
