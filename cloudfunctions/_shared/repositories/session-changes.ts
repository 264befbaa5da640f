import type { SessionChange } from '@/domain/attendance/session-change';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export function sessionChangeId({
  schoolId,
  sessionId,
  n,
}: Pick<SessionChange, 'schoolId' | 'sessionId' | 'n'>): string {
  return documentId(schoolId, sessionId, n);
}

/** The n-th change of a session, or null: n is 0 of a session that never changed. */
export function findSessionChange(
  schoolId: string,
  sessionId: string,
  n: number,
): Promise<Stored<SessionChange> | null> {
  return getDocument<SessionChange>('sessionChanges', sessionChangeId({ schoolId, sessionId, n }));
}

/** All changes of a session, without who was told. */
export function readSessionChanges(schoolId: string, sessionId: string) {
  return readAll<Omit<SessionChange, 'memberIds'>>(
    'sessionChanges',
    { schoolId, sessionId },
    { memberIds: false },
  );
}
