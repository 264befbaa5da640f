import type { TrainingSession } from '@/domain/attendance/training-session';
import { command } from '../cloud';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export function findSession(schoolId: string, sessionId: string): Promise<Stored<TrainingSession> | null> {
  return getDocument<TrainingSession>('sessions', documentId(schoolId, sessionId));
}

type WithoutAudience = Omit<TrainingSession, 'audienceMemberIds'>;

/**
 * All sessions of a term, without their audiences: those of a large school's term together are larger than one reply of
 * the cloud may be.
 */
export function readSessions(schoolId: string, termId: string): Promise<Stored<WithoutAudience>[]> {
  return readAll<WithoutAudience>('sessions', { schoolId, termId }, { audienceMemberIds: false });
}

/**
 * All sessions of a term as one person needs them, in the order of their start: each audience is narrowed to whether this
 * person is of it. One dependent step.
 */
export async function readSessionsFor(
  schoolId: string,
  termId: string,
  memberId: string,
): Promise<TrainingSession[]> {
  const [sessions, expected] = await Promise.all([
    readSessions(schoolId, termId),
    readAll<Pick<TrainingSession, 'sessionId'>>(
      'sessions',
      { schoolId, termId, audienceMemberIds: command.in([null, memberId]) },
      { sessionId: true },
    ),
  ]);
  const mine = new Set(expected.map(({ sessionId }) => sessionId));
  return sessions
    .map((session) => ({ ...session, audienceMemberIds: mine.has(session.sessionId) ? [memberId] : [] }))
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}
