import type { Suggestion } from '../submission/silent-checks';
import type { LeaveKind } from './leave-kind';

export type LeaveState = 'waiting' | 'approved' | 'refused' | 'withdrawn';

/**
 * Whether the reason may be shown to whoever decides. `pending`: the platform has not answered yet. `risky`: it is shown to
 * the asker alone; the request itself may still be decided.
 */
export type ReasonCheck = 'pending' | 'pass' | 'risky';

/** A picture of a slip is the asker's own and, once the platform passed it, whoever decides may look at it. */
export interface LeaveSlip {
  readonly fileId: string;
  readonly check: ReasonCheck;
}

/** 本次研修请假, asked for in the app: one request for one or several sessions of a term. */
export interface LeaveRequest {
  readonly schoolId: string;
  readonly termId: string;
  /** `MEMBER.KEY`: the phone's key of this act, so that a request sent twice is one. */
  readonly requestId: string;
  readonly memberId: string;
  readonly researchGroupId: string;
  readonly goesTo: 'leader' | 'office';
  readonly sessionIds: readonly string[];
  readonly leaveKind: LeaveKind;
  /** Seen by the asker and by who decides; empty once it was deleted after the term. */
  readonly reason: string;
  readonly reasonCheck: ReasonCheck;
  readonly slip: LeaveSlip | null;
  readonly state: LeaveState;
  /** How many transitions it has behind it: the number of the next one. */
  readonly rounds: number;
  readonly askedAtMs: number;
  /** When reason and slip were deleted after the term; null before. */
  readonly tidiedAtMs: number | null;
}

/** One transition of a request, a document of its own, never changed. It holds no reason of the asker's. */
export interface LeaveRound {
  readonly schoolId: string;
  readonly termId: string;
  readonly requestId: string;
  /** Whose request it is. */
  readonly memberId: string;
  /** From 0, without gaps. */
  readonly n: number;
  readonly act: 'asked' | 'approved' | 'refused' | 'withdrawn';
  readonly byMemberId: string;
  readonly atMs: number;
  readonly sessionIds: readonly string[];
  /** The word of who decided. */
  readonly remark: string;
}

/** The request after a transition, and the round that keeps it. */
export interface LeaveStep {
  readonly request: LeaveRequest;
  readonly round: LeaveRound;
}

export function leaveStep(
  request: LeaveRequest,
  act: LeaveRound['act'],
  by: { readonly memberId: string; readonly nowMs: number; readonly remark?: string },
): LeaveStep {
  const { schoolId, termId, requestId, memberId, sessionIds, rounds: n } = request;
  const key = { schoolId, termId, requestId, memberId };
  const { memberId: byMemberId, nowMs: atMs, remark = '' } = by;
  return {
    request: { ...request, state: act === 'asked' ? 'waiting' : act, rounds: n + 1 },
    round: { ...key, n, act, byMemberId, atMs, sessionIds, remark },
  };
}

/** The platform's answer about the slip. Anything but `pass` keeps it from everybody but its owner. */
export function slipChecked(request: LeaveRequest, fileId: string, suggestion: Suggestion): LeaveRequest {
  const { slip } = request;
  if (slip === null || slip.fileId !== fileId) return request;
  return { ...request, slip: { fileId, check: suggestion === 'pass' ? 'pass' : 'risky' } };
}

/** A late answer about the reason; `review` keeps it waiting. */
export function reasonChecked(request: LeaveRequest, suggestion: Suggestion): LeaveRequest {
  if (request.reasonCheck !== 'pending' || suggestion === 'review') return request;
  return { ...request, reasonCheck: suggestion };
}

/** After the term: reason and slip are deleted, what was decided stays. */
export function withoutSecrets(request: LeaveRequest, nowMs: number): LeaveRequest {
  return { ...request, reason: '', slip: null, tidiedAtMs: nowMs };
}
