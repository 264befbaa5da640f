import { commonRefusals } from '@/contract/common-refusals';
import type { inspectionActions } from '@/contract/inspections';
import type { Fact, ReversalFact } from '@/domain/ledger/fact';
import { decideReversal, reversalIdOf } from '@/domain/ledger/reverse';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { beginReopening, endTransition, type Inspection } from '@/domain/submission/inspection/inspection';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { mayReopen, maySeeRound } from '@/domain/submission/inspection/inspection-right';
import { unsealEntry } from '@/domain/submission/inspection/seal-entry';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../../_shared/audit';
import { inBatches } from '../../_shared/batches';
import { documentId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { factDocumentId } from '../../_shared/repositories/facts';
import {
  entryWithin,
  findInspection,
  inspectionWithin,
  writeEntry,
  writeInspection,
} from '../../_shared/repositories/inspections';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction, type Transaction } from '../../_shared/transaction';
import { isTermClosed } from './close-inspection';
import { roundView } from './round-view';
import { transit } from './transit';

const AT_ONCE = 8;

/** Takes a closing back: every fact it posted is answered by its reverse, each with its entry in one transaction. */
export const reopenInspection: Handler<typeof inspectionActions.reopenInspection> = async (
  context,
  input,
) => {
  const { caller, openId, now } = context;
  const found = await findInspection(caller.schoolId, input.inspectionId);
  if (found === null || !maySeeRound(caller, found)) return refuse('notFound', commonRefusals.notFound);
  if (!mayReopen(caller, found)) return inspectionRefused('notYours');
  // All of it or nothing: whoever is in the list would reverse the own record.
  if (found.inspectees.some(({ memberId }) => memberId === caller.memberId))
    return inspectionRefused('ownFact');
  if (found.state === 'closed' && (await isTermClosed(found, now))) return inspectionRefused('termClosed');
  const reason = cleanText(input.reason);
  if (found.state === 'closed') {
    const fault = await wordsFault(openId, reason, 'remark');
    if (fault !== null) return inspectionRefused(fault);
  }
  const by = { memberId: caller.memberId, reason, now };
  const begun = await transit(found, 'reopenInspection', (standing) =>
    beginReopening(standing, input.turn, by),
  );
  if (!begun.ok) return begun;
  if (begun.data.how !== 'already') await finish(begun.data.inspection);

  const view = await roundView(context, found.inspectionId);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};

async function finish(inspection: Inspection): Promise<void> {
  await inBatches(inspection.inspectees, AT_ONCE, ({ memberId }) => unseal(inspection, memberId));
  await inTransaction(async (transaction) => {
    const standing = await inspectionWithin(transaction, inspection);
    if (standing === null) return;
    const ended = endTransition(standing, inspection.turn, null);
    if (ended !== standing) await writeInspection(transaction, ended);
  });
}

async function unseal(found: Inspection, memberId: string): Promise<void> {
  const reversal = await inTransaction(async (transaction) => {
    const inspection = (await inspectionWithin(transaction, found)) ?? found;
    const entry = await entryWithin(transaction, inspection, memberId);
    const free = unsealEntry(inspection, entry);
    if (free === null) return null;
    await writeEntry(transaction, free);
    if (entry.factId === null) return null;
    const id = documentId(found.schoolId, entry.factId);
    const fact = await transaction.get<Fact>('facts', id);
    return fact === null ? null : reverse(transaction, fact, inspection);
  });
  if (reversal !== null) for (const message of messagesFor(reversal, found.title)) await addMessage(message);
}

/** In the name of whoever began the reopening, also where a colleague's call goes on with it. Reversed before: left as it is. */
async function reverse(
  transaction: Transaction,
  fact: Fact,
  { last }: Inspection,
): Promise<ReversalFact | null> {
  const reversalId = documentId(fact.schoolId, reversalIdOf(fact));
  const standing = await transaction.get<ReversalFact>('facts', reversalId);
  if (standing !== null) return null;
  const { byMemberId: memberId, reason, atMs: now } = last;
  const decided = decideReversal(fact, null, { memberId, reason, now });
  if (!decided.ok || !('reversal' in decided.data)) return null;
  const { reversal } = decided.data;
  await transaction.add('facts', factDocumentId(reversal), reversal);
  const line: AuditLine = {
    schoolId: fact.schoolId,
    byMemberId: memberId,
    atMs: now,
    act: 'reverseFact',
    subject: `${fact.kind}.${fact.subject}`,
    before: { factId: fact.factId },
    after: { factId: reversal.factId },
    reason,
  };
  await transaction.add('audits', auditId(line, String(fact.n)), line);
  return reversal;
}
