import { accept, type Result } from '../refusal';
import type { Attendance } from './attendance';
import { attendanceStatus } from './attendance-status';
import type { LeaveKind } from './leave-kind';
import { leaveRefused } from './leave-refusals';
import {
  type LeaveRequest,
  type LeaveSlip,
  type LeaveStep,
  leaveStep,
  type ReasonCheck,
} from './leave-request';
import { askUntilMs, type LeaveRules, leaveGoesTo } from './leave-rules';
import type { TrainingSession } from './training-session';

export interface LeaveWish {
  readonly requestId: string;
  readonly sessionIds: readonly string[];
  readonly leaveKind: LeaveKind;
  readonly reason: string;
  readonly slipFileId: string | null;
}

export interface LeaveAsker {
  readonly schoolId: string;
  readonly memberId: string;
  readonly researchGroupId: string;
  readonly leads: boolean;
}

/** What is known of the asker and the sessions asked for. */
export interface LeaveCase {
  readonly asker: LeaveAsker;
  /** As the asker sees them, in the order of their start. */
  readonly sessions: readonly TrainingSession[];
  /** By session id. */
  readonly attendance: ReadonlyMap<string, Attendance>;
  /** Sessions that the asker's other waiting requests hold. */
  readonly askedElsewhere: ReadonlySet<string>;
  readonly rules: LeaveRules;
  readonly nowMs: number;
}

export type LeaveFault =
  | 'nothingChosen'
  | 'otherTerm'
  | 'notExpected'
  | 'checkedIn'
  | 'alreadyOnLeave'
  | 'alreadyAsked'
  | 'tooLate';

/** Why a session can not be asked for now, or null. */
export function leaveFault(
  session: TrainingSession,
  { asker, attendance, askedElsewhere, rules, nowMs }: Omit<LeaveCase, 'sessions'>,
): Exclude<LeaveFault, 'nothingChosen' | 'otherTerm'> | null {
  switch (attendanceStatus(session, asker.memberId, attendance.get(session.sessionId))) {
    case 'onTime':
    case 'late':
    case 'claimed':
    case 'madeUp':
      return 'checkedIn';
    case 'leave':
      return 'alreadyOnLeave';
    case 'notExpected':
    case 'cancelled':
      return 'notExpected';
    case 'upcoming':
    case 'open':
    case 'absent':
      if (askedElsewhere.has(session.sessionId)) return 'alreadyAsked';
      if (session.audienceMemberIds?.includes(asker.memberId) === false) return 'notExpected';
      return nowMs > askUntilMs(session, rules) ? 'tooLate' : null;
  }
}

/** Whether these sessions may be asked for, all of them or none; a refusal names those that may not. */
export function admitLeave(known: LeaveCase): Result<null, LeaveFault> {
  const { sessions } = known;
  if (sessions.length === 0) return leaveRefused('nothingChosen');
  if (new Set(sessions.map(({ termId }) => termId)).size > 1) return leaveRefused('otherTerm');
  const faults = sessions.map((session) => ({
    sessionId: session.sessionId,
    fault: leaveFault(session, known),
  }));
  const first = faults.find(({ fault }) => fault !== null)?.fault;
  if (!first) return accept(null);
  const sessionIds = faults.filter(({ fault }) => fault === first).map(({ sessionId }) => sessionId);
  return leaveRefused(first, { sessionIds });
}

/** The request as it is handed in, and its first round. Asked after `admitLeave`. */
export function askForLeave(wish: LeaveWish, known: LeaveCase, reasonCheck: ReasonCheck): LeaveStep {
  const { asker, sessions, rules, nowMs } = known;
  const { schoolId, memberId, researchGroupId } = asker;
  const slip: LeaveSlip | null =
    wish.slipFileId === null ? null : { fileId: wish.slipFileId, check: 'pending' };
  const request: LeaveRequest = {
    schoolId,
    termId: sessions[0]?.termId ?? '',
    requestId: wish.requestId,
    memberId,
    researchGroupId,
    goesTo: leaveGoesTo(sessions.length, asker.leads, rules),
    sessionIds: sessions.map(({ sessionId }) => sessionId),
    leaveKind: wish.leaveKind,
    reason: wish.reason,
    reasonCheck,
    slip,
    state: 'waiting',
    rounds: 0,
    askedAtMs: nowMs,
    tidiedAtMs: null,
  };
  return leaveStep(request, 'asked', { memberId, nowMs });
}

/** Whether a stored request is what is asked for again: then it is the first answer, whatever became of it since. */
export function isSameWish(request: LeaveRequest, wish: LeaveWish): boolean {
  const sameSessions = [...request.sessionIds].sort().join() === [...wish.sessionIds].sort().join();
  const sameReason = request.tidiedAtMs !== null || request.reason === wish.reason;
  return sameSessions && sameReason && request.leaveKind === wish.leaveKind;
}
