import { commonRefusals } from '@/contract/common-refusals';
import type { inspectionActions } from '@/contract/inspections';
import type { Fact, RecordFact } from '@/domain/ledger/fact';
import { verdictTime } from '@/domain/ledger/verdict-time';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { beginClosing, endTransition, type Inspection } from '@/domain/submission/inspection/inspection';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { mayClose, maySeeRound } from '@/domain/submission/inspection/inspection-right';
import { countTiers, inspectionMessage, sealEntry } from '@/domain/submission/inspection/seal-entry';
import { cleanText } from '@/domain/submission/text';
import { inBatches } from '../../_shared/batches';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { factDocumentId, findFact } from '../../_shared/repositories/facts';
import {
  entryWithin,
  findInspection,
  inspectionWithin,
  readEntries,
  readInspectionFacts,
  writeEntry,
  writeInspection,
} from '../../_shared/repositories/inspections';
import { findTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { roundView } from './round-view';
import { transit } from './transit';

const AT_ONCE = 8;

/**
 * Ends a round: first it is `closing`, so that no mark begins any more; then each entry is fixed together with its fact in
 * a transaction of its own, once; then it is `closed`. Cut off anywhere, the same call goes on from there.
 */
export const closeInspection: Handler<typeof inspectionActions.closeInspection> = async (context, input) => {
  const { caller, openId, now } = context;
  const { schoolId } = caller;
  const found = await findInspection(schoolId, input.inspectionId);
  if (found === null || !maySeeRound(caller, found)) return refuse('notFound', commonRefusals.notFound);
  if (!mayClose(caller, found)) return inspectionRefused('notYours');
  const reason = cleanText(input.reason);
  if (found.state === 'open') {
    if (await isTermClosed(found, now)) return inspectionRefused('termClosed');
    const marked = (await readEntries(found)).filter(({ mark }) => mark !== null).length;
    const left = found.inspectees.length - marked;
    if (left > 0 && reason === '') return inspectionRefused('notAllInspected', { left });
    const fault = await wordsFault(openId, reason, 'remark');
    if (fault !== null) return inspectionRefused(fault);
  }
  const by = { memberId: caller.memberId, reason, now };
  const begun = await transit(found, 'closeInspection', (standing) => beginClosing(standing, input.turn, by));
  if (!begun.ok) return begun;
  if (begun.data.how !== 'already') await finish(begun.data.inspection, now);

  const view = await roundView(context, found.inspectionId);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};

export async function isTermClosed({ schoolId, termId }: Inspection, now: number): Promise<boolean> {
  const [term, termEnd] = await Promise.all([findTerm(schoolId, termId), findTermEnd({ schoolId, termId })]);
  return term === null || verdictTime(termEnd, term, now) === 'afterCutoff';
}

async function finish(inspection: Inspection, now: number): Promise<void> {
  const facts = await readInspectionFacts(inspection);
  await inBatches(inspection.inspectees, AT_ONCE, ({ memberId }) =>
    seal(inspection, memberId, facts.get(memberId) ?? [], now),
  );
  const counts = countTiers(inspection, await readEntries(inspection));
  await inTransaction(async (transaction) => {
    const standing = await inspectionWithin(transaction, inspection);
    if (standing === null) return;
    const ended = endTransition(standing, inspection.turn, counts);
    if (ended !== standing) await writeInspection(transaction, ended);
  });
}

async function seal(found: Inspection, memberId: string, facts: readonly Fact[], now: number): Promise<void> {
  const { entry, isFixed } = await inTransaction(async (transaction) => {
    const inspection = (await inspectionWithin(transaction, found)) ?? found;
    const standing = await entryWithin(transaction, inspection, memberId);
    const sealed = sealEntry(inspection, standing, facts, now);
    if (sealed === null) return { entry: standing, isFixed: standing.sealedAtTurn === found.turn };
    await writeEntry(transaction, sealed.entry);
    if (sealed.fact !== null) await transaction.add('facts', factDocumentId(sealed.fact), sealed.fact);
    return { entry: sealed.entry, isFixed: true };
  });
  if (!isFixed) return;
  if (found.kind !== 'notes' || entry.factId === null) {
    await addMessage(inspectionMessage(found, entry, found.last.atMs));
    return;
  }
  // Read again: what stands says when it was posted, also where an earlier call was cut off before it told.
  const fact = (await findFact(found.schoolId, entry.factId)) as RecordFact | null;
  if (fact !== null) for (const message of messagesFor(fact, found.title)) await addMessage(message);
}
