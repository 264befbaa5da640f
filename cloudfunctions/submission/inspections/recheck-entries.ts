import type { Caller } from '@/contract/policy';
import {
  type InspectionEntry,
  waitingEntryPhotos,
  withEntryChecksDue,
} from '@/domain/submission/inspection/inspection-entry';
import { findAccountOf } from '../../_shared/caller';
import { command } from '../../_shared/cloud';
import { readAll, withoutId } from '../../_shared/documents';
import { askAboutPictures } from '../../_shared/picture-check';
import { entryDocumentId } from '../../_shared/repositories/inspections';
import { inTransaction } from '../../_shared/transaction';
import { liesUnderOwnPath, uploaderOf } from '../../_shared/uploads';

/** As many entries as one look, or one run of the timer, asks about; the next asks about more. */
const MOST = 10;

const DAY_MS = 24 * 60 * 60_000;

/** Asks again about the caller's pictures on which the platform stayed silent: it wants a visit of late, and this is one. */
export async function recheckOwn(
  entries: readonly InspectionEntry[],
  caller: Caller,
  openId: string,
  now: number,
): Promise<void> {
  const isDue = ({ checksDueAtMs }: InspectionEntry) => checksDueAtMs !== null && checksDueAtMs <= now;
  const waiting = (entry: InspectionEntry) =>
    waitingEntryPhotos(entry).filter((fileId) => liesUnderOwnPath(fileId, caller));
  const due = entries.filter((entry) => isDue(entry) && waiting(entry).length > 0).slice(0, MOST);
  for (const entry of due) {
    await putOff(entry, now);
    await askAboutEntry(entry, waiting(entry), openId, now);
  }
}

/**
 * The timer's part: asks about what nobody looked at, the longest waiting first, in the name of who put each picture in.
 * One in trouble does not keep the others waiting. Of a closed round it asks once a day, since silence can last.
 */
export async function sweepEntries(schoolId: string, now: number): Promise<number> {
  const due = await readAll<InspectionEntry>('inspectionEntries', {
    schoolId,
    checksDueAtMs: command.lte(now),
  });
  due.sort((a, b) => (a.checksDueAtMs ?? 0) - (b.checksDueAtMs ?? 0));
  let asked = 0;
  for (const entry of due.slice(0, MOST)) {
    try {
      await putOff(entry, entry.sealedAtTurn === null ? now : now + DAY_MS);
      asked += await askUploaders(entry, now);
    } catch (error) {
      console.warn(`the pictures of ${entry._id} wait for another turn`, error);
    }
  }
  return asked;
}

/** Whoever has no account any more cannot be asked for. */
async function askUploaders(entry: InspectionEntry, now: number): Promise<number> {
  const waiting = waitingEntryPhotos(entry);
  const uploaders = new Set(waiting.flatMap((fileId) => uploaderOf(fileId, entry.schoolId) ?? []));
  let asked = 0;
  for (const memberId of uploaders) {
    const openId = await findAccountOf(entry.schoolId, memberId);
    if (openId === null) continue;
    const own = waiting.filter((fileId) => uploaderOf(fileId, entry.schoolId) === memberId);
    await askAboutEntry(entry, own, openId, now);
    asked += own.length;
  }
  return asked;
}

function putOff(entry: InspectionEntry, askedAtMs: number): Promise<void> {
  const id = entryDocumentId(entry);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<InspectionEntry>('inspectionEntries', id);
    if (stored !== null)
      await transaction.replace('inspectionEntries', id, withEntryChecksDue(withoutId(stored), askedAtMs));
  });
}

export function askAboutEntry(
  { schoolId, inspectionId, memberId }: InspectionEntry,
  fileIds: readonly string[],
  openId: string,
  now: number,
): Promise<void> {
  return askAboutPictures(
    { schoolId, inspectionEntryId: `${inspectionId}.${memberId}` },
    fileIds,
    openId,
    now,
  );
}
