import {
  recordTextChecked,
  type SessionRecord,
  waitingRecordPhotos,
  withRecordChecksDue,
} from '@/domain/attendance/session-record';
import { findAccountOf } from '../_shared/caller';
import { command } from '../_shared/cloud';
import { readAll, withoutId } from '../_shared/documents';
import { askAboutPictures } from '../_shared/picture-check';
import { sessionRecordDocumentId } from '../_shared/repositories/session-records';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';

/** The words of a record, as the content check reads them. */
export function wordsOf({ content, effect }: Pick<SessionRecord, 'content' | 'effect'>): string {
  return `${content}\n${effect}`.trim();
}

/** Asks again about what the platform stayed silent on, and answers the record as it then stands. */
export async function recheckRecord(
  record: SessionRecord,
  openId: string,
  now: number,
): Promise<SessionRecord> {
  const suggestion =
    record.textCheck === 'pending' ? await checkText(openId, wordsOf(record), 'piece') : null;
  const id = sessionRecordDocumentId(record);
  const settled = await inTransaction(async (transaction) => {
    const stored = await transaction.get<SessionRecord>('sessionRecords', id);
    if (stored === null) return record;
    const standing = withoutId(stored);
    // The answer is about the words that were asked about: newer ones wait for their own.
    const isAnswered = suggestion !== null && standing.revision === record.revision;
    const next = isAnswered
      ? recordTextChecked(standing, suggestion, now)
      : withRecordChecksDue(standing, now);
    await transaction.replace('sessionRecords', id, next);
    return next;
  });
  const { schoolId, sessionId: recordOfSessionId } = settled;
  const waiting = waitingRecordPhotos(settled);
  if (waiting.length > 0) await askAboutPictures({ schoolId, recordOfSessionId }, waiting, openId, now);
  return settled;
}

/** As many as one run of the timer asks about in a school; the next run asks about more. */
const MOST_A_RUN = 20;

/** The timer's step: records on which the platform stayed silent are asked about again, in the name of who saved them. */
export async function recheckDueRecords(schoolId: string, now: number): Promise<number> {
  const due = await readAll<SessionRecord>('sessionRecords', { schoolId, checksDueAtMs: command.lte(now) });
  let asked = 0;
  for (const record of due.slice(0, MOST_A_RUN)) {
    const openId = await findAccountOf(schoolId, record.savedBy);
    if (openId === null) continue;
    await recheckRecord(record, openId, now);
    asked += 1;
  }
  return asked;
}
