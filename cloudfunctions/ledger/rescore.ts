import type { ruleBookActions } from '@/contract/rule-books';
import { type DryRunRecord, decideRescore } from '@/domain/ledger/decide-rescore';
import { judgingBook } from '@/domain/ledger/trial';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Term } from '@/domain/term/term';
import { auditId } from '../_shared/audit';
import { documentId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findVersion } from '../_shared/repositories/rule-books';
import { termEndWithin } from '../_shared/repositories/term-ends';
import { inTransaction } from '../_shared/transaction';
import { readRuleBooks } from './rule-books';
import { findRunningTerm, whileOpen } from './running-term';
import { takeYardstick } from './take-yardstick';
import { dryRunId } from './try-out';

/**
 * Judges the running term by another version. The dry run that allows it is used up, so that a request that arrives late
 * can not put back what a colleague has changed since.
 */
export const rescore: Handler<typeof ruleBookActions.rescore> = async ({ caller, now }, input) => {
  const { schoolId, memberId } = caller;
  const wanted = { id: input.id, version: input.version };
  const [running, version] = await Promise.all([findRunningTerm(schoolId), findVersion(schoolId, wanted)]);
  if (!running.ok) return running;
  const judging = judgingBook(version?.book ?? null);
  if (!judging.ok) return judging;
  const { term } = running.data;
  const termDocument = documentId(schoolId, term.termId);
  const dryRunDocument = dryRunId(term, input.key);

  const outcome = await inTransaction(async (transaction) => {
    const open = whileOpen(await termEndWithin(transaction, term));
    if (!open.ok) return open;
    const standing = await transaction.get<Term>('terms', termDocument);
    if (standing === null) throw new Error(`the term ${termDocument} is gone`);
    const dryRun = await transaction.get<DryRunRecord>('dryRuns', dryRunDocument);
    const decision = decideRescore(standing.ruleBook, wanted, dryRun, now);
    if (!decision.ok || !decision.data.changed) return decision;
    const line = {
      schoolId,
      byMemberId: memberId,
      atMs: now,
      act: 'rescore',
      subject: term.termId,
      before: standing.ruleBook,
      after: { ...wanted, dryRun: dryRun?.numbers ?? null },
      reason: cleanText(input.reason),
    };
    await transaction.update('terms', termDocument, { ruleBook: wanted });
    await transaction.remove('dryRuns', dryRunDocument);
    await transaction.add('audits', auditId(line, `${memberId}.${now}`), line);
    return decision;
  });
  if (!outcome.ok) return outcome;
  // What the old book measured by says nothing under the new one.
  if (outcome.data.changed) await takeYardstick({ ...term, ruleBook: wanted }, now);
  return accept(await readRuleBooks(schoolId));
};
