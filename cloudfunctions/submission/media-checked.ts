import type { submission } from '@/contract/submission';
import { type LeaveRequest, slipChecked } from '@/domain/attendance/leave-request';
import { recordPhotoChecked, type SessionRecord } from '@/domain/attendance/session-record';
import { accept } from '@/domain/refusal';
import { entryPhotoChecked, type InspectionEntry } from '@/domain/submission/inspection/inspection-entry';
import { photoChecked, type Suggestion } from '@/domain/submission/silent-checks';
import type { Submission } from '@/domain/submission/submission';
import { documentId, getDocument, withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import type { MediaCheck } from '../_shared/picture-check';
import { leaveRequestDocumentId } from '../_shared/repositories/leave-requests';
import { sessionRecordDocumentId } from '../_shared/repositories/session-records';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { settleSharedPicture } from '../_shared/shared-pictures';
import { inTransaction } from '../_shared/transaction';

/**
 * Settles a picture's check, whatever it belongs to: the platform sends all its answers to one function. The same answer
 * sent again changes nothing; one to a question we did not ask is ignored.
 */
export const mediaChecked: Handler<typeof submission.actions.mediaChecked> = async (_, answer) => {
  const check = await getDocument<MediaCheck>('mediaChecks', answer.traceId);
  if (check === null) return accept({ matched: false });
  if ('leaveRequestId' in check) await settleOfLeave(check, answer.suggest);
  else if ('recordOfSessionId' in check) await settleOfRecord(check, answer.suggest);
  else if ('sharedIn' in check) await settleSharedPicture(check, answer.suggest);
  else if ('inspectionEntryId' in check) await settleOfNotebook(check, answer.suggest);
  else await settleOfPiece(check, answer.suggest);
  return accept({ matched: true });
};

function settleOfPiece(
  check: Extract<MediaCheck, { submissionId: string }>,
  suggest: Suggestion,
): Promise<void> {
  return inTransaction(async (transaction) => {
    const piece = await transaction.get<Submission>('submissions', pieceDocumentId(check));
    if (piece === null) return;
    await writePiece(transaction, photoChecked(piece, check.fileId, suggest), null);
  });
}

function settleOfRecord(
  { schoolId, recordOfSessionId: sessionId, fileId }: Extract<MediaCheck, { recordOfSessionId: string }>,
  suggest: Suggestion,
): Promise<void> {
  const id = sessionRecordDocumentId({ schoolId, sessionId });
  return inTransaction(async (transaction) => {
    const record = await transaction.get<SessionRecord>('sessionRecords', id);
    if (record === null) return;
    await transaction.replace('sessionRecords', id, recordPhotoChecked(withoutId(record), fileId, suggest));
  });
}

function settleOfLeave(
  { schoolId, leaveRequestId: requestId, fileId }: Extract<MediaCheck, { leaveRequestId: string }>,
  suggest: Suggestion,
): Promise<void> {
  const id = leaveRequestDocumentId({ schoolId, requestId });
  return inTransaction(async (transaction) => {
    const request = await transaction.get<LeaveRequest>('leaveRequests', id);
    if (request === null) return;
    await transaction.replace('leaveRequests', id, slipChecked(withoutId(request), fileId, suggest));
  });
}

function settleOfNotebook(
  { schoolId, inspectionEntryId, fileId }: Extract<MediaCheck, { inspectionEntryId: string }>,
  suggest: Suggestion,
): Promise<void> {
  const id = documentId(schoolId, inspectionEntryId);
  return inTransaction(async (transaction) => {
    const entry = await transaction.get<InspectionEntry>('inspectionEntries', id);
    if (entry === null) return;
    await transaction.replace('inspectionEntries', id, entryPhotoChecked(withoutId(entry), fileId, suggest));
  });
}
