import { type Attendee, asSeenBy } from '@/domain/attendance/audience';
import { notHeld, plainArrangement, type TrainingSession } from '@/domain/attendance/training-session';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export async function findSession(
  schoolId: string,
  sessionId: string,
): Promise<Stored<TrainingSession> | null> {
  const session = await getDocument<TrainingSession>('sessions', documentId(schoolId, sessionId));
  return session === null ? null : arranged(session);
}

/** Sessions stored before anything could be arranged read as plain ones. */
export function arranged<Session extends object>(
  session: Session,
): typeof plainArrangement & typeof notHeld & Session {
  return { ...plainArrangement, ...notHeld, ...session };
}

type WithoutAudience = Omit<TrainingSession, 'audienceMemberIds'>;

/**
 * All sessions of a term, without their audiences: those of a large school's term together are larger than one reply of
 * the cloud may be.
 */
export async function readSessions(schoolId: string, termId: string): Promise<Stored<WithoutAudience>[]> {
  const sessions = await readAll<WithoutAudience>(
    'sessions',
    { schoolId, termId },
    { audienceMemberIds: false },
  );
  return sessions.map(arranged);
}

/**
 * All sessions of a term as one person needs them, in the order of their start: each audience is narrowed to whether this
 * person is of it. One dependent step.
 */
export async function readSessionsFor(
  schoolId: string,
  termId: string,
  person: Attendee,
): Promise<TrainingSession[]> {
  const idsOf = (audienceMemberIds: string | null) =>
    readAll<Pick<TrainingSession, 'sessionId'>>(
      'sessions',
      { schoolId, termId, audienceMemberIds },
      { sessionId: true },
    );
  const [sessions, expected, live] = await Promise.all([
    readSessions(schoolId, termId),
    idsOf(person.memberId),
    idsOf(null),
  ]);
  const mine = new Set(expected.map(({ sessionId }) => sessionId));
  const undecided = new Set(live.map(({ sessionId }) => sessionId));
  const takenDown = (sessionId: string) => (mine.has(sessionId) ? [person.memberId] : []);
  return sessions
    .map((session) => {
      const { sessionId } = session;
      const audienceMemberIds = undecided.has(sessionId) ? null : takenDown(sessionId);
      return asSeenBy({ ...session, audienceMemberIds }, person);
    })
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}
