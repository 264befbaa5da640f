import type { Fact, LeaveFact } from '../ledger/fact';
import { accept, type Result } from '../refusal';
import { type Attendance, noAttendance } from './attendance';
import { leaveFact } from './attendance-facts';
import { isProtected, leaveKinds } from './leave-kind';
import { leaveRefused } from './leave-refusals';
import { type LeaveRequest, type LeaveRound, type LeaveStep, leaveStep } from './leave-request';
import type { TrainingSession } from './training-session';

export interface LeaveVerdict {
  /** The round that the decider was looking at: the number the decision would get. */
  readonly round: number;
  readonly verdict: 'approved' | 'refused';
  readonly remark: string;
}

/** What is known of the sessions asked for when somebody decides. */
export interface LeaveFindings {
  readonly sessions: readonly TrainingSession[];
  /** The asker's, by session id. */
  readonly attendance: ReadonlyMap<string, Attendance>;
  /** All facts of the asker's term. */
  readonly facts: readonly Fact[];
}

/** What a decision writes, all in one transaction. */
export interface LeaveDecided extends LeaveStep {
  readonly facts: readonly LeaveFact[];
}

type VerdictRefusal = 'alreadyDecided' | 'remarkMissing' | 'nothingToExcuse';

/**
 * Decides on a request. `standing` is the round under the verdict's number, if there is one: the same decision of the same
 * person meets its first result, any other is refused. Where somebody checked in since, or the session was cancelled,
 * there is nothing to excuse; the other sessions are.
 */
export function decideLeaveVerdict(
  request: LeaveRequest,
  standing: LeaveRound | null,
  verdict: LeaveVerdict,
  { sessions, attendance, facts }: LeaveFindings,
  by: { readonly memberId: string; readonly nowMs: number },
): Result<{ readonly repeated: LeaveRound } | { readonly decided: LeaveDecided }, VerdictRefusal> {
  if (standing !== null) {
    const { act, byMemberId, remark } = standing;
    const same = act === verdict.verdict && byMemberId === by.memberId && remark === verdict.remark;
    return same ? accept({ repeated: standing }) : leaveRefused('alreadyDecided', { state: request.state });
  }
  if (request.state !== 'waiting' || verdict.round !== request.rounds)
    return leaveRefused('alreadyDecided', { state: request.state });
  if (verdict.verdict === 'refused' && verdict.remark === '') return leaveRefused('remarkMissing');
  const step = leaveStep(request, verdict.verdict, { ...by, remark: verdict.remark });
  if (verdict.verdict === 'refused') return accept({ decided: { ...step, facts: [] } });

  const excusable = sessions.filter((session) => isExcusable(session, attendance.get(session.sessionId)));
  if (excusable.length === 0) return leaveRefused('nothingToExcuse');
  const posted = excusable.map((session) => approvedLeave(request, session, facts, by));
  return accept({ decided: { ...step, facts: posted } });
}

function isExcusable(session: TrainingSession, attendance: Attendance = noAttendance): boolean {
  return session.state !== 'cancelled' && attendance.checkIn === null && attendance.leave === null;
}

/** The fact says the kind and never the asker's reason: facts are for ever, reasons are deleted after the term. */
function approvedLeave(
  { memberId, leaveKind, requestId }: LeaveRequest,
  session: TrainingSession,
  facts: readonly Fact[],
  by: { readonly memberId: string; readonly nowMs: number },
): LeaveFact {
  const entry = { session, memberId, facts, recordedBy: by.memberId, recordedAtMs: by.nowMs };
  const { title: reason } = leaveKinds[leaveKind];
  return leaveFact(entry, { protected: isProtected(leaveKind), leaveKind, requestId, reason });
}

/** Takes a request back while it waits. A second tap meets the first. */
export function withdrawLeave(
  request: LeaveRequest,
  nowMs: number,
): Result<LeaveStep | 'already', 'alreadyDecided'> {
  if (request.state === 'withdrawn') return accept('already');
  if (request.state !== 'waiting') return leaveRefused('alreadyDecided', { state: request.state });
  return accept(leaveStep(request, 'withdrawn', { memberId: request.memberId, nowMs }));
}
