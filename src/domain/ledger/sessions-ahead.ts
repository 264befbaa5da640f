import { attendanceBySession } from '../attendance/attendance';
import { attendanceStatus } from '../attendance/attendance-status';
import type { TrainingSession } from '../attendance/training-session';
import type { LedgerRecord } from './record';

/** The sessions that this person can still attend, required or not, in the order of their start. */
export function sessionsAhead({ sessions, facts, claims, person }: LedgerRecord): TrainingSession[] {
  const attendance = attendanceBySession(facts, claims);
  return sessions.filter((session) => {
    const status = attendanceStatus(session, person.memberId, attendance.get(session.sessionId));
    return status === 'upcoming' || status === 'open';
  });
}

/** In hundredths. */
export function hoursOfAll(sessions: readonly Pick<TrainingSession, 'hoursHundredths'>[]): number {
  return sessions.reduce((sum, { hoursHundredths }) => sum + hoursHundredths, 0);
}
