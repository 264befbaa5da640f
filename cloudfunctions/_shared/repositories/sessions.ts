import type { TrainingSession } from '@/domain/attendance/training-session';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export function findSession(schoolId: string, sessionId: string): Promise<Stored<TrainingSession> | null> {
  return getDocument<TrainingSession>('sessions', documentId(schoolId, sessionId));
}

/** All sessions of a term, in the order of their start. */
export async function readSessions(schoolId: string, termId: string): Promise<Stored<TrainingSession>[]> {
  const sessions = await readAll<TrainingSession>('sessions', { schoolId, termId });
  return sessions.sort((a, b) => a.startsAtMs - b.startsAtMs);
}
