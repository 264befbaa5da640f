import { type Attendance, checkedInAtMs } from './attendance';
import { attendanceStatus } from './attendance-status';
import type { TrainingSession } from './training-session';

/** A session as one person sees it. Fits `SessionView` of the contract. */
export function sessionView(session: TrainingSession, memberId: string, attendance?: Attendance) {
  const { sessionId, number, title, startsAtMs, endsAtMs, hoursHundredths } = session;
  const { required, place, presenter, state } = session;
  const checkIn = attendance?.checkIn ?? null;
  return {
    sessionId,
    number,
    title,
    startsAtMs,
    endsAtMs,
    hoursHundredths,
    required,
    place,
    presenter,
    state,
    status: attendanceStatus(session, memberId, attendance),
    checkedInAtMs: checkIn === null ? null : checkedInAtMs(checkIn),
  };
}

/** One place of the booklet's page of seals. Fits `SealView` of the contract. */
export function sealView(session: TrainingSession, memberId: string, attendance?: Attendance) {
  const { sessionId, number, title, startsAtMs } = session;
  return {
    sessionId,
    number,
    title,
    startsAtMs,
    status: attendanceStatus(session, memberId, attendance),
  };
}

/** All sessions of a term as one person's seals, in the order of the sessions given. */
export function sealsOf(
  sessions: readonly TrainingSession[],
  memberId: string,
  attendance: ReadonlyMap<string, Attendance>,
) {
  return sessions.map((session) => sealView(session, memberId, attendance.get(session.sessionId)));
}
