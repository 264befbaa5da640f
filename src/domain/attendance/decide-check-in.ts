import type { CheckInFact, Fact } from '../ledger/fact';
import { type Refusal, refuse } from '../refusal';
import { type Attendance, checkedInAtMs } from './attendance';
import { checkInFact } from './attendance-facts';
import { isExpected } from './attendance-status';
import { checkInRefusals as refusals } from './check-in-refusals';
import type { Claim } from './claim';
import { isFresh, isSameCode, type Proof, type ProvenCode, slotOf, wasOpenWith } from './proof';
import { elsewhereFault, expiredFault, type ProofCode, type ProofFault, provenCode } from './proof-faults';
import { slotStartsAtMs } from './slots';
import type { TrainingSession } from './training-session';
import { isCheckInOver, isLate } from './windows';

/** What every act that is proved by a code is decided from. */
export interface ProvenAct {
  readonly memberId: string;
  readonly session: TrainingSession;
  /** What stands for this person and session. */
  readonly attendance: Attendance;
  /** Facts among which are all of this person and session. */
  readonly facts: readonly Fact[];
  readonly proof: Proof;
  /** Minutes this person has to wait after too many wrong codes; 0 for everybody else. */
  readonly minutesToWait: number;
  readonly nowMs: number;
}

export interface CheckInAttempt extends ProvenAct {
  /** This person's claim for this session, waiting or settled. */
  readonly claim: Claim | null;
  /** The phone kept the code while offline and sends it later. */
  readonly queued: boolean;
  /** The mark of the phone it came from, if the phone said one. */
  readonly phone: string | null;
}

export type CheckInCode = Exclude<keyof typeof refusals, 'alreadyDone' | 'claimWaiting'> | ProofCode;

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
  const { session, attendance, proof, nowMs } = attempt;
  const elsewhere = elsewhereFault(proof, attempt.minutesToWait);
  if (elsewhere !== null) return refused(elsewhere);
  if (attendance.checkIn !== null) return answerStanding(attendance.checkIn, proof);
  const kept = keptOut(attempt);
  if (kept !== null) return kept;
  const code = provenCode(proof);
  if ('error' in code) return refused(code);
  if (session.state === 'open' && isFresh(code, nowMs) && !isCheckInOver(session, nowMs))
    return post(attempt, code);
  if (attempt.queued && wasOpenWith(session, code, nowMs)) return claimFor(attempt, slotOf(code));
  return session.state === 'open' ? refused(expiredFault(code)) : no('closed', refusals.closed);
}

/** Why somebody is not let in whatever the code. */
function keptOut({ memberId, session, attendance, queued, nowMs }: CheckInAttempt): CheckInDecision | null {
  if (session.state === 'cancelled') return no('cancelled', refusals.cancelled(session));
  if (!isExpected(session, memberId)) return no('notOnRoster', refusals.notOnRoster);
  if (session.state === 'planned') return no('notStarted', refusals.notStarted(session));
  if (attendance.leave !== null) return no('leaveApproved', refusals.leaveApproved);
  if (attendance.absence !== null) return no('markedAbsent', refusals.markedAbsent);
  if (queued) return null;
  if (session.state === 'closed') return no('closed', refusals.closed);
  return isCheckInOver(session, nowMs) ? no('checkInOver', refusals.checkInOver) : null;
}

/** A stored check-in answers a proof: the same code is the same act, any other one comes too late. */
export function answerStanding(fact: CheckInFact, proof: Proof): CheckInDecision {
  return { kind: isSameCode(fact.evidence, proof) ? 'same' : 'alreadyDone', fact };
}

/** The fact of an accepted claim: somebody was there when the code was shown. */
export function acceptedClaim(
  claim: Claim,
  session: TrainingSession,
  facts: readonly Fact[],
  by: { readonly memberId: string; readonly nowMs: number },
): CheckInFact {
  const { memberId, slot, claimedAtMs, phone } = claim;
  const evidence = { way: 'claim', slot, claimedAtMs, ...(phone === undefined ? {} : { phone }) } as const;
  const entry = { session, memberId, facts, recordedBy: by.memberId, recordedAtMs: by.nowMs };
  const fact = checkInFact(entry, false, evidence);
  return { ...fact, late: isLate(session, checkedInAtMs(fact)) };
}

function post({ memberId, session, facts, phone, nowMs }: CheckInAttempt, code: ProvenCode): CheckInDecision {
  const entry = { session, memberId, facts, recordedBy: memberId, recordedAtMs: nowMs };
  const from = phone === null ? {} : { phone };
  const evidence =
    code.kind === 'slot'
      ? ({ way: 'code', slot: code.slot, ...from } as const)
      : ({ way: 'spoken', saidAtMs: code.saidAtMs, ...from } as const);
  return { kind: 'post', fact: checkInFact(entry, isLate(session, nowMs), evidence) };
}

/** A claim is made once: one that was settled and whose fact was reversed since is not made again. */
function claimFor({ memberId, session, claim, phone, nowMs }: CheckInAttempt, slot: number): CheckInDecision {
  if (claim !== null && claim.settledAtMs !== null) return no('closed', refusals.closed);
  if (isCheckInOver(session, slotStartsAtMs(slot))) return no('checkInOver', refusals.checkInOver);
  const { schoolId, termId, sessionId } = session;
  const from = phone === null ? {} : { phone };
  const made = {
    schoolId,
    termId,
    sessionId,
    memberId,
    ...from,
    slot,
    claimedAtMs: nowMs,
    settledAtMs: null,
  };
  return { kind: 'claim', claim: claim ?? made };
}

function refused({ error, failure }: ProofFault): CheckInDecision {
  return { kind: 'refuse', error, failure };
}

function no(code: CheckInCode, message: string): CheckInDecision {
  return { kind: 'refuse', error: refuse(code, message).error, failure: false };
}
