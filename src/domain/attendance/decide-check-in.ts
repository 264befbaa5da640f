import type { CheckInFact, Fact } from '../ledger/fact';
import { type Refusal, refuse } from '../refusal';
import { type Attendance, checkedInAtMs } from './attendance';
import { checkInFact } from './attendance-facts';
import { isExpected } from './attendance-status';
import { checkInRefusals as refusals } from './check-in-refusals';
import type { Claim } from './claim';
import { isFreshSlot, slotAt } from './slots';
import type { TrainingSession } from './training-session';

/** What a scanned or typed code proved, found by the cloud, which alone knows the secret. */
export type Proof =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'otherSession'; readonly title: string }
  | { readonly kind: 'otherSchool' }
  | { readonly kind: 'invalid' };

export interface CheckInAttempt {
  readonly memberId: string;
  readonly session: TrainingSession;
  /** What stands for this person and session. */
  readonly attendance: Attendance;
  /** Facts among which are all of this person and session. */
  readonly facts: readonly Fact[];
  /** This person's claim for this session, waiting or settled. */
  readonly claim: Claim | null;
  readonly proof: Proof;
  /** The phone kept the code while offline and sends it later. */
  readonly queued: boolean;
  /** Minutes this person has to wait after too many wrong codes; 0 for everybody else. */
  readonly minutesToWait: number;
  readonly nowMs: number;
}

export type CheckInCode = keyof typeof refusals;

export type CheckInDecision =
  | { readonly kind: 'post'; readonly fact: CheckInFact }
  /** The same code of the same person again: the first receipt is the answer. */
  | { readonly kind: 'same'; readonly fact: CheckInFact }
  /** Already in by another proof: refused, with the first receipt. */
  | { readonly kind: 'alreadyDone'; readonly fact: CheckInFact }
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** `failure`: counts against guessing. */
  | { readonly kind: 'refuse'; readonly error: Refusal<CheckInCode>; readonly failure: boolean };

/** Whether a check-in counts. Asked in the order in which an answer helps most; nothing here reads a phone's clock. */
export function decideCheckIn(attempt: CheckInAttempt): CheckInDecision {
  const { memberId, session, attendance, proof, nowMs } = attempt;
  if (attempt.minutesToWait > 0)
    return no('slowDown', refusals.slowDown(attempt.minutesToWait), { minutes: attempt.minutesToWait });
  if (proof.kind === 'otherSchool') return no('notThisSchool', refusals.notThisSchool);
  if (proof.kind === 'otherSession') return no('wrongSession', refusals.wrongSession(proof.title));
  if (attendance.checkIn !== null) return answerStanding(attendance.checkIn, proof);
  if (!isExpected(session, memberId)) return no('notOnRoster', refusals.notOnRoster);
  if (session.state === 'planned') return no('notStarted', refusals.notStarted(session));
  if (attendance.leave !== null) return no('leaveApproved', refusals.leaveApproved);
  if (session.state === 'closed' && !attempt.queued) return no('closed', refusals.closed);
  if (proof.kind === 'invalid') return { ...no('codeInvalid', refusals.codeInvalid), failure: true };
  if (session.state === 'open' && isFreshSlot(proof.slot, nowMs)) return post(attempt, proof.slot);
  if (attempt.queued && wasOpenIn(session, proof.slot, nowMs)) return claimFor(attempt, proof.slot);
  return session.state === 'open' ? no('codeExpired', refusals.codeExpired) : no('closed', refusals.closed);
}

/** Late counts from when somebody was there; a moment exactly at the limit is on time. */
export function isLate(session: Pick<TrainingSession, 'lateAfterMs'>, atMs: number): boolean {
  return atMs > session.lateAfterMs;
}

/** A stored check-in answers a proof: the same code is the same act, any other one comes too late. */
export function answerStanding(fact: CheckInFact, proof: Proof): CheckInDecision {
  const { evidence } = fact;
  const same = proof.kind === 'slot' && evidence.way !== 'hostList' && evidence.slot === proof.slot;
  return { kind: same ? 'same' : 'alreadyDone', fact };
}

/** The fact of an accepted claim: somebody was there when the code was shown. */
export function acceptedClaim(
  claim: Claim,
  session: TrainingSession,
  facts: readonly Fact[],
  by: { readonly memberId: string; readonly nowMs: number },
): CheckInFact {
  const { memberId, slot, claimedAtMs } = claim;
  const evidence = { way: 'claim', slot, claimedAtMs } as const;
  const entry = { session, memberId, facts, recordedBy: by.memberId, recordedAtMs: by.nowMs };
  const fact = checkInFact(entry, false, evidence);
  return { ...fact, late: isLate(session, checkedInAtMs(fact)) };
}

function post({ memberId, session, facts, nowMs }: CheckInAttempt, slot: number): CheckInDecision {
  const entry = { session, memberId, facts, recordedBy: memberId, recordedAtMs: nowMs };
  return { kind: 'post', fact: checkInFact(entry, isLate(session, nowMs), { way: 'code', slot }) };
}

/** A claim is made once: one that was settled and whose fact was reversed since is not made again. */
function claimFor({ memberId, session, claim, nowMs }: CheckInAttempt, slot: number): CheckInDecision {
  if (claim !== null && claim.settledAtMs !== null) return no('closed', refusals.closed);
  const { schoolId, termId, sessionId } = session;
  const made = { schoolId, termId, sessionId, memberId, slot, claimedAtMs: nowMs, settledAtMs: null };
  return { kind: 'claim', claim: claim ?? made };
}

function wasOpenIn(session: TrainingSession, slot: number, nowMs: number): boolean {
  if (session.openedAtMs === null) return false;
  return slot >= slotAt(session.openedAtMs) && slot <= slotAt(session.closedAtMs ?? nowMs);
}

function no(code: CheckInCode, message: string, details?: unknown) {
  return { kind: 'refuse', error: refuse(code, message, details).error, failure: false } as const;
}
