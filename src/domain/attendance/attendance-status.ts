import { type Attendance, noAttendance } from './attendance';
import type { AttendanceStatus, TrainingSession } from './training-session';

/**
 * What a session means to one person. The session's state decides, not the clock: a session that starts late or is never
 * held makes nobody absent. An absence is derived from silence: closed, expected, and no fact.
 */
export function attendanceStatus(
  session: Pick<TrainingSession, 'state' | 'audienceMemberIds'>,
  memberId: string,
  attendance: Attendance = noAttendance,
): AttendanceStatus {
  if (attendance.checkIn !== null) return attendance.checkIn.late ? 'late' : 'onTime';
  if (attendance.makeUp !== null) return 'madeUp';
  if (session.state === 'cancelled') return 'cancelled';
  if (attendance.leave !== null) return 'leave';
  if (attendance.absence !== null) return 'absent';
  if (attendance.claim !== null) return 'claimed';
  if (!isExpected(session, memberId)) return 'notExpected';
  if (session.state === 'planned') return 'upcoming';
  return session.state === 'open' ? 'open' : 'absent';
}

/**
 * Whether somebody is expected. Until the first closing has taken the audience down, sessions are read as their reader needs
 * them (`asSeenBy`); one that says nobody is for everybody.
 */
export function isExpected(session: Pick<TrainingSession, 'audienceMemberIds'>, memberId: string): boolean {
  return session.audienceMemberIds === null || session.audienceMemberIds.includes(memberId);
}
