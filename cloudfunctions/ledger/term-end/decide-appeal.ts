import { commonRefusals } from '@/contract/common-refusals';
import type { termEndActions } from '@/contract/term-end';
import type { Fact, ReversalFact } from '@/domain/ledger/fact';
import type { Appeal } from '@/domain/ledger/term-end/appeal';
import { decideAppealAnswer } from '@/domain/ledger/term-end/decide-appeal';
import { refused } from '@/domain/ledger/term-end/refusals';
import { appealMessage } from '@/domain/notice/term-end-messages';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../../_shared/audit';
import { documentId, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { appealDocumentId } from '../../_shared/repositories/appeals';
import { termEndWithin } from '../../_shared/repositories/term-ends';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction, type Transaction } from '../../_shared/transaction';
import { reverseWithin, tellOfReversal } from '../reversal';
import { findEnding } from './ending';
import { readTermEndView } from './view';

interface Outcome {
  readonly appeal: Appeal;
  readonly reversed: { readonly fact: Fact; readonly reversal: ReversalFact } | null;
}

/**
 * Answers an appeal. Upheld, the disputed fact is reversed in the same transaction; a right one is posted by the ordinary
 * ways. Silence that was disputed (an absence, a missing piece) has no fact to reverse: there the right fact is all.
 */
export const decideAppeal: Handler<typeof termEndActions.decideAppeal> = async (
  { caller, openId, now },
  { appealId, verdict, reason, termId },
) => {
  const { schoolId, memberId } = caller;
  const found = await findEnding(schoolId, termId);
  if (!found.ok) return found;
  const { term, termEnd } = found.data;
  const given = { verdict, answer: cleanText(reason) };
  const by = { memberId, now };
  const id = appealDocumentId(term, appealId);

  const fault = await wordsFault(openId, given.answer, 'remark');
  if (fault !== null) return refused(fault);

  const outcome = await inTransaction(async (transaction) => {
    const fresh = await termEndWithin(transaction, term);
    const stored = await transaction.get<Appeal>('appeals', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const before = withoutId(stored);
    const decided = decideAppealAnswer(fresh, before, given, by);
    if (!decided.ok) return decided;
    const after = decided.data;
    if (after !== before) {
      await transaction.replace('appeals', id, after);
      await writeAuditWithin(transaction, before, after, memberId, now);
    }
    const reversing = { memberId, reason: `申诉成立：${given.answer}`, now };
    return accept<Outcome>({ appeal: after, reversed: await reverseDisputed(transaction, after, reversing) });
  });
  if (!outcome.ok) return outcome;

  const { appeal, reversed } = outcome.data;
  await addMessage(appealMessage(appeal));
  if (reversed !== null) await tellOfReversal(reversed.fact, reversed.reversal, term);
  return accept(await readTermEndView({ ...found.data, termEnd }, now));
};

/** Nothing where there is no fact, or somebody reversed it before: then what the appeal asks for is done. */
async function reverseDisputed(
  transaction: Transaction,
  { schoolId, factId, state }: Appeal,
  by: { readonly memberId: string; readonly reason: string; readonly now: number },
): Promise<Outcome['reversed']> {
  if (state !== 'upheld' || factId === null) return null;
  const fact = await transaction.get<Fact>('facts', documentId(schoolId, factId));
  if (fact === null) return null;
  const reversed = await reverseWithin(transaction, fact, by);
  return reversed.ok ? { fact, reversal: reversed.data } : null;
}

async function writeAuditWithin(
  transaction: Transaction,
  before: Appeal,
  after: Appeal,
  byMemberId: string,
  atMs: number,
): Promise<void> {
  const line: AuditLine = {
    schoolId: after.schoolId,
    byMemberId,
    atMs,
    act: 'decideAppeal',
    subject: after.appealId,
    before: { state: before.state },
    after: { state: after.state, factId: after.factId },
    reason: after.answer,
  };
  await transaction.add('audits', auditId(line, after.termId), line);
}
