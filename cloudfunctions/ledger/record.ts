import { commonRefusals } from '@/contract/common-refusals';
import type { officeRecordActions } from '@/contract/office-records';
import { decideRecord, isSameRecord, recordRefusals } from '@/domain/ledger/decide-record';
import type { RecordFact } from '@/domain/ledger/fact';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../_shared/audit';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { addFact } from '../_shared/repositories/facts';
import { readNamesOf } from '../_shared/repositories/members';
import { findCurrentTerm } from '../_shared/repositories/schools';

const AT_ONCE = 20;

/**
 * Each person's fact, audit line and message have ids of this very act, so that a call that was sent twice, or died
 * half-way, is completed and never doubled.
 */
export const record: Handler<typeof officeRecordActions.record> = async ({ caller, now }, input) => {
  const term = await findCurrentTerm(caller.schoolId);
  if (term === null) return refuse('noTerm', reversalRefusals.noTerm);
  const what = { ...input.what, title: cleanText(input.what.title) };
  const decided = decideRecord({ ...input, what }, term, { memberId: caller.memberId, now });
  if (!decided.ok) return decided;
  const names = await readNamesOf(caller.schoolId, input.memberIds);
  if (decided.data.some(({ memberId }) => !names.has(memberId)))
    return refuse('notFound', commonRefusals.notFound);

  const standing = await inBatches(decided.data, AT_ONCE, async (fact) => {
    const { document } = await addFact(fact);
    if (!isSameRecord(document, fact)) return false;
    await announce(document);
    return true;
  });
  return standing.every(Boolean)
    ? accept({ recorded: standing.length })
    : refuse('alreadyDecided', recordRefusals.alreadyDecided);
};

async function announce(fact: RecordFact): Promise<void> {
  const { schoolId, recordedBy: byMemberId, recordedAtMs: atMs, subject, factId, what, n } = fact;
  const line = { schoolId, byMemberId, atMs, act: 'record', subject, before: null, after: factId };
  await writeAudit({ ...line, reason: what.title }, String(n));
  for (const message of messagesFor(fact, what.title)) await addMessage(message);
}
