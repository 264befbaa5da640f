import type { TrainingSession } from '@/domain/attendance/training-session';
import { command } from '../cloud';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export function findSession(schoolId: string, sessionId: string): Promise<Stored<TrainingSession> | null> {
  return getDocument<TrainingSession>('sessions', documentId(schoolId, sessionId));
}

/** All sessions of a term, in the order of their start. */
export async function readSessions(schoolId: string, termId: string): Promise<Stored<TrainingSession>[]> {
  const sessions = await readAll<TrainingSession>('sessions', { schoolId, termId });
  return sessions.sort((a, b) => a.startsAtMs - b.startsAtMs);
}

/**
 * All sessions of a term as one person needs them: each audience is narrowed to whether this person is of it, because the
 * audiences of a large school's term together are larger than one reply of the cloud may be. One dependent step.
 */
export async function readSessionsFor(
  schoolId: string,
  termId: string,
  memberId: string,
): Promise<TrainingSession[]> {
  const ofTerm = { schoolId, termId };
  const [sessions, expected] = await Promise.all([
    readAll<Omit<TrainingSession, 'audienceMemberIds'>>('sessions', ofTerm, { audienceMemberIds: false }),
    readAll<Pick<TrainingSession, 'sessionId'>>(
      'sessions',
      { ...ofTerm, audienceMemberIds: command.in([null, memberId]) },
      { sessionId: true },
    ),
  ]);
  const mine = new Set(expected.map(({ sessionId }) => sessionId));
  return sessions
    .map((session) => ({ ...session, audienceMemberIds: mine.has(session.sessionId) ? [memberId] : [] }))
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}
