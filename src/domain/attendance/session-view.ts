import {
  type Attendance,
  checkedInAtMs,
  checkedOutAtMs,
  hasLeftEarly,
  noAttendance,
  wasAbsentMidway,
} from './attendance';
import { attendanceStatus } from './attendance-status';
import type { TrainingSession } from './training-session';
import { checkOutFromMs } from './windows';

/** A session as one person sees it. Fits `SessionView` of the contract. */
export function sessionView(session: TrainingSession, memberId: string, attendance?: Attendance) {
  const { sessionId, number, title, startsAtMs, endsAtMs, hoursHundredths } = session;
  const { required, place, presenter, state, mode, hostMemberId } = session;
  const { checkIn, checkOut, checkOutClaim, calls } = attendance ?? noAttendance;
  const lastCall = session.rollCalls.at(-1) ?? null;
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
    mode,
    status: attendanceStatus(session, memberId, attendance),
    checkedInAtMs: checkIn === null ? null : checkedInAtMs(checkIn),
    checkOutFromMs: checkOutFromMs(session),
    checkedOutAtMs: checkOut === null ? null : checkedOutAtMs(checkOut),
    checkOutClaimed: checkOut === null && checkOutClaim !== null,
    leftEarly: attendance !== undefined && hasLeftEarly(attendance),
    absentMidway: attendance !== undefined && wasAbsentMidway(attendance),
    rollCall: lastCall === null ? null : { ...lastCall, answered: calls.includes(lastCall.call) },
    hosting: hostMemberId === memberId,
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
