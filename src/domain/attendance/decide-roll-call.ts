import type { RollCallFact } from '../ledger/fact';
import { type Refusal, refuse } from '../refusal';
import { rollCallFact } from './attendance-facts';
import type { ProvenAct } from './decide-check-in';
import { isFresh, type ProvenCode, slotOf } from './proof';
import { elsewhereFault, expiredFault, type ProofCode, type ProofFault, provenCode } from './proof-faults';
import { slotAt } from './slots';
import type { RollCall } from './training-session';

const refusals = {
  noCall: '现在没有复签。主持人说复签时再扫。',
  callOver: '这次复签的一分钟已经过了。不会因此扣分，主持人会看到，您当面说一声就好。',
  notCheckedIn: '您还没有签到，请先签到。来不及的，请到前面登记。',
} as const;

export type RollCallCode = keyof typeof refusals | ProofCode;

export type RollCallDecision =
  | { readonly kind: 'post'; readonly fact: RollCallFact }
  /** Answered already: whatever the code. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refuse'; readonly error: Refusal<RollCallCode>; readonly failure: boolean };

/**
 * Whether a call (复签) is answered. The window is the codes': one that was shown (or said) in the window counts as long as
 * it is fresh, so that nobody is missed for a slow network. A code that comes later proves nothing here and is not kept:
 * the host sees who is missing and asks.
 */
export function decideRollCall(attempt: ProvenAct): RollCallDecision {
  const { session, attendance, proof, nowMs } = attempt;
  const elsewhere = elsewhereFault(proof, attempt.minutesToWait);
  if (elsewhere !== null) return refused(elsewhere);
  const call = session.rollCalls.at(-1);
  if (call === undefined || session.state !== 'open') return no('noCall');
  if (attendance.calls.includes(call.call)) return { kind: 'same' };
  // Whose code of coming waits for the host is there as well as this call can tell.
  if (attendance.checkIn === null && attendance.claim === null) return no('notCheckedIn');
  const code = provenCode(proof);
  if ('error' in code) return refused(code);
  if (isFresh(code, nowMs) && isOf(call, code)) return post(attempt, call, code);
  return nowMs < call.untilMs ? refused(expiredFault(code)) : no('callOver');
}

/** Whether a code was shown at some time, or said, within a call's window. */
function isOf({ openedAtMs, untilMs }: RollCall, code: ProvenCode): boolean {
  if (code.kind === 'spoken') return code.saidAtMs >= openedAtMs && code.saidAtMs < untilMs;
  return code.slot >= slotAt(openedAtMs) && code.slot <= slotAt(untilMs - 1);
}

function post({ memberId, session, facts, nowMs }: ProvenAct, { call }: RollCall, code: ProvenCode) {
  const entry = { session, memberId, facts, recordedBy: memberId, recordedAtMs: nowMs };
  return { kind: 'post', fact: rollCallFact(entry, call, slotOf(code)) } as const;
}

function refused({ error, failure }: ProofFault): RollCallDecision {
  return { kind: 'refuse', error, failure };
}

function no(code: keyof typeof refusals): RollCallDecision {
  return { kind: 'refuse', error: refuse(code, refusals[code]).error, failure: false };
}
