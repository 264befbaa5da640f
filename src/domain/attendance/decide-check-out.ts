import type { CheckOutFact, Fact } from '../ledger/fact';
import { type Refusal, refuse } from '../refusal';
import { clockTime } from '../term/school-day';
import { checkedOutAtMs } from './attendance';
import { checkOutFact } from './attendance-facts';
import type { Claim } from './claim';
import type { ProvenAct } from './decide-check-in';
import { isFresh, isSameCode, type ProvenCode, slotOf, wasOpenWith } from './proof';
import { elsewhereFault, expiredFault, type ProofCode, type ProofFault, provenCode } from './proof-faults';
import type { TrainingSession } from './training-session';
import { checkOutFromMs, isEarlyDeparture } from './windows';

export interface CheckOutAttempt extends ProvenAct {
  /** This person's claim of having left, waiting or settled. */
  readonly claim: Claim | null;
  readonly queued: boolean;
  /** Asked on the phone, the person said: I leave before the end. */
  readonly leaving: boolean;
}

const refusals = {
  cancelled: '这次研修已经取消，不用签退。',
  notStarted: '这次研修还没有开始，还不能签退。',
  notAsked: '这次研修不用签退，结束了就可以走。',
  notCheckedIn: '您还没有签到，请先签到。来不及的，请到前面登记。',
  tooEarly: (fromMs: number) => `${clockTime(fromMs)} 起可以签退。要先走，请点“提前离开”。`,
  leftBefore: (atMs: number) => `您 ${clockTime(atMs)} 已经提前离开。若又回来了，请告诉主持人。`,
  closed: '这次研修已经结束，不能再签退。您若坐到了最后，请告诉主持人。',
} as const;

export const checkOutWaiting = '您离线时扫的签退码已收到，主持人确认后就会记上，不用再扫。';

export type CheckOutCode = keyof typeof refusals | ProofCode;

export type CheckOutDecision =
  | { readonly kind: 'post'; readonly fact: CheckOutFact }
  /** Whoever is out is out: another scan changes nothing. */
  | { readonly kind: 'same'; readonly fact: CheckOutFact }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'refuse'; readonly error: Refusal<CheckOutCode>; readonly failure: boolean };

/**
 * Whether somebody is checked out (签退). Leaving early is derived from the moment and happens only when the person said
 * so; it never takes the check-in's place.
 */
export function decideCheckOut(attempt: CheckOutAttempt): CheckOutDecision {
  const { session, attendance, proof, nowMs } = attempt;
  const elsewhere = elsewhereFault(proof, attempt.minutesToWait);
  if (elsewhere !== null) return refused(elsewhere);
  if (attendance.checkOut !== null) return answerCheckOut(attendance.checkOut, attempt);
  const kept = keptIn(attempt);
  if (kept !== null) return kept;
  const code = provenCode(proof);
  if ('error' in code) return refused(code);
  if (isFresh(code, nowMs) && wasOpenWith(session, code, nowMs)) return post(attempt, code);
  if (attempt.queued && wasOpenWith(session, code, nowMs)) return claimFor(attempt, slotOf(code));
  return session.state === 'open' ? refused(expiredFault(code)) : no('closed', refusals.closed);
}

/** A stored check-out answers a new one. Only an early one that is followed by another code says that something is wrong. */
export function answerCheckOut(
  fact: CheckOutFact,
  { proof }: Pick<CheckOutAttempt, 'proof'>,
): CheckOutDecision {
  if (!fact.leftEarly || isSameCode(fact.evidence, proof)) return { kind: 'same', fact };
  return no('leftBefore', refusals.leftBefore(checkedOutAtMs(fact)));
}

/** The fact of an accepted claim: somebody was still there when the code was shown. */
export function acceptedCheckOut(
  claim: Claim,
  session: TrainingSession,
  facts: readonly Fact[],
  by: { readonly memberId: string; readonly nowMs: number },
): CheckOutFact {
  const { memberId, slot, claimedAtMs } = claim;
  const evidence = { way: 'claim', slot, claimedAtMs } as const;
  const entry = { session, memberId, facts, recordedBy: by.memberId, recordedAtMs: by.nowMs };
  const fact = checkOutFact(entry, false, evidence);
  return { ...fact, leftEarly: isEarlyDeparture(session, checkedOutAtMs(fact)) };
}

/** Whoever waits for the host with the code of coming may leave too: both are confirmed together. */
function keptIn({ session, attendance, queued, leaving, nowMs }: CheckOutAttempt): CheckOutDecision | null {
  const fromMs = checkOutFromMs(session);
  if (session.state === 'cancelled') return no('cancelled', refusals.cancelled);
  if (fromMs === null) return no('notAsked', refusals.notAsked);
  if (session.state === 'planned') return no('notStarted', refusals.notStarted);
  if (attendance.checkIn === null && attendance.claim === null)
    return no('notCheckedIn', refusals.notCheckedIn);
  // A code that was kept is judged by the slot it proves, when the host accepts it.
  if (nowMs < fromMs && !leaving && !queued) return no('tooEarly', refusals.tooEarly(fromMs), { fromMs });
  return null;
}

function post({ memberId, session, facts, nowMs }: CheckOutAttempt, code: ProvenCode): CheckOutDecision {
  const entry = { session, memberId, facts, recordedBy: memberId, recordedAtMs: nowMs };
  const evidence =
    code.kind === 'slot'
      ? ({ way: 'code', slot: code.slot } as const)
      : ({ way: 'spoken', saidAtMs: code.saidAtMs } as const);
  return { kind: 'post', fact: checkOutFact(entry, isEarlyDeparture(session, nowMs), evidence) };
}

/** A claim is made once: one that was settled and whose fact was reversed since is not made again. */
function claimFor({ memberId, session, claim, nowMs }: CheckOutAttempt, slot: number): CheckOutDecision {
  if (claim !== null && claim.settledAtMs !== null) return no('closed', refusals.closed);
  const { schoolId, termId, sessionId } = session;
  const made = { schoolId, termId, sessionId, memberId, act: 'checkOut', slot } as const;
  return { kind: 'claim', claim: claim ?? { ...made, claimedAtMs: nowMs, settledAtMs: null } };
}

function refused({ error, failure }: ProofFault): CheckOutDecision {
  return { kind: 'refuse', error, failure };
}

function no(code: CheckOutCode, message: string, details?: unknown): CheckOutDecision {
  return { kind: 'refuse', error: refuse(code, message, details).error, failure: false };
}
