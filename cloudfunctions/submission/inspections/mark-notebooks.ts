import { commonRefusals } from '@/contract/common-refusals';
import type { inspectionActions } from '@/contract/inspections';
import type { Caller } from '@/contract/policy';
import { accept, type Refusal, refuse } from '@/domain/refusal';
import type { Inspection } from '@/domain/submission/inspection/inspection';
import {
  admitMarking,
  blankEntry,
  type InspectionEntry,
  type Marking,
  markedEntry,
} from '@/domain/submission/inspection/inspection-entry';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { inspectionRight, maySeeRound } from '@/domain/submission/inspection/inspection-right';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../../_shared/audit';
import { inBatches } from '../../_shared/batches';
import type { Context, Handler } from '../../_shared/entry';
import {
  entryWithin,
  findInspection,
  inspectionWithin,
  readEntries,
  writeEntry,
} from '../../_shared/repositories/inspections';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { addedPhotos } from './notebook-photos';
import { askAboutEntry } from './recheck-entries';
import { entryViews } from './round-view';

const AT_ONCE = 8;

type Marked = Refusal | null;

/**
 * Writes marks one by one, each in a transaction with its audit line: one that is refused keeps no other from standing,
 * and the whole call sent again finds what it wrote.
 */
export const markNotebooks: Handler<typeof inspectionActions.markNotebooks> = async (context, input) => {
  const { caller } = context;
  const { schoolId } = caller;
  const inspection = await findInspection(schoolId, input.inspectionId);
  if (inspection === null || !maySeeRound(caller, inspection))
    return refuse('notFound', commonRefusals.notFound);
  const distinct = [...new Map(input.markings.map((each) => [each.memberId, each])).values()];
  const standing = new Map((await readEntries(inspection)).map((entry) => [entry.memberId, entry]));
  const refusals = await inBatches(distinct, AT_ONCE, (sent) => {
    const before = standing.get(sent.memberId) ?? blankEntry(inspection, sent.memberId);
    return markOne(context, inspection, before, cleaned(sent));
  });

  const entries = await readEntries(inspection);
  const asked = new Set(distinct.map(({ memberId }) => memberId));
  const views = await entryViews(caller, inspection, entries, asked);
  const refusalOf = new Map(distinct.map(({ memberId }, index) => [memberId, refusals[index] ?? null]));
  const marked = entries.filter(({ mark }) => mark !== null).length;
  return accept({
    outcomes: views.map((entry) => ({ entry, refusal: refusalOf.get(entry.memberId) ?? null })),
    unmarked: inspection.inspectees.length - marked,
  });
};

function cleaned(sent: Marking): Marking {
  const { mark } = sent;
  return {
    ...sent,
    word: cleanText(sent.word),
    mark: mark.kind === 'notSeen' ? { ...mark, reason: cleanText(mark.reason) } : mark,
  };
}

async function markOne(
  { caller, openId, now }: Context<Caller>,
  inspection: Inspection,
  before: InspectionEntry,
  marking: Marking,
): Promise<Marked> {
  const inspectee = inspection.inspectees.find(({ memberId }) => memberId === marking.memberId);
  if (inspectee === undefined) return inspectionRefused('notYours').error;
  const right = inspectionRight(caller, inspection, inspectee);
  if (right !== 'mayInspect') return inspectionRefused(right).error;
  const admitted = admitMarking(inspection, before, marking);
  if (!admitted.ok) return admitted.error;
  if (admitted.data === 'already') return null;
  const [added, fault] = await Promise.all([
    addedPhotos(caller, before.photos, marking.photos),
    wordsFault(openId, newWords(before, marking), 'remark'),
  ]);
  if (!added.ok) return added.error;
  if (fault !== null) return inspectionRefused(fault).error;

  const written = await write(caller, inspection, marking, now);
  if (!written.ok) return written.error;
  if (added.data.length > 0) await askAboutEntry(written.data, added.data, openId, now);
  return null;
}

/** What others will read and the platform has not passed before. */
function newWords(before: InspectionEntry, { word, mark }: Marking): string {
  const reason = mark.kind === 'notSeen' ? mark.reason : '';
  const known = before.mark?.kind === 'notSeen' ? before.mark.reason : '';
  return [word === before.word ? '' : word, reason === known ? '' : reason].join('\n').trim();
}

/**
 * The round is read in the same transaction, and a closing writes every entry it fixes: of a mark and a closing at once
 * either the mark was there first, or it is refused.
 */
function write(caller: Caller, found: Inspection, marking: Marking, now: number) {
  return inTransaction(async (transaction) => {
    const inspection = (await inspectionWithin(transaction, found)) ?? found;
    const entry = await entryWithin(transaction, inspection, marking.memberId);
    const admitted = admitMarking(inspection, entry, marking);
    if (!admitted.ok) return admitted;
    if (admitted.data === 'already') return accept(entry);
    const marked = markedEntry(entry, marking, { memberId: caller.memberId, now });
    await writeEntry(transaction, marked);
    const line = auditOf(entry, marked);
    await transaction.add('audits', auditId(line, String(marked.revision)), line);
    return accept(marked);
  });
}

function auditOf(before: InspectionEntry, after: InspectionEntry): AuditLine {
  return {
    schoolId: after.schoolId,
    byMemberId: after.markedBy ?? '',
    atMs: after.markedAtMs ?? 0,
    act: 'markNotebook',
    subject: `${after.inspectionId}.${after.memberId}`,
    before: before.mark,
    after: after.mark,
    reason: '',
  };
}
