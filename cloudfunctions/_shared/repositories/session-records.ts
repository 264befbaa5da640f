import type { SessionRecord } from '@/domain/attendance/session-record';
import { documentId, getDocument, type Stored } from '../documents';

export function sessionRecordDocumentId({
  schoolId,
  sessionId,
}: Pick<SessionRecord, 'schoolId' | 'sessionId'>): string {
  return documentId(schoolId, sessionId);
}

export function findSessionRecord(
  schoolId: string,
  sessionId: string,
): Promise<Stored<SessionRecord> | null> {
  return getDocument<SessionRecord>('sessionRecords', sessionRecordDocumentId({ schoolId, sessionId }));
}
