import type { attendance } from '@/contract/attendance';
import {
  answerCheckOut,
  type CheckOutAttempt,
  type CheckOutDecision,
  checkOutWaiting,
  decideCheckOut,
} from '@/domain/attendance/decide-check-out';
import { refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { Answer, EarlyHandler } from '../_shared/entry';
import { addClaim, settleClaim } from '../_shared/repositories/claims';
import { addFact } from '../_shared/repositories/facts';
import { type OwnAct, readOwnAct, viewWith } from './own-act';
import { answering, beginProof, noteFailure } from './prove';

type CheckOut = typeof attendance.actions.checkOut;

/** 签退, in as many steps as a check-in. */
export const checkOut: EarlyHandler<CheckOut> = early(
  beginProof,
  async ({ caller, now }, { code, queued, leaving }, begun) => {
    const read = await readOwnAct(caller, begun, code, now);
    if (!read.ok) return read;
    const claim = read.data.claims.find(({ act }) => act === 'checkOut') ?? null;
    const attempt = { ...read.data, claim, queued, leaving };
    return answering(attempt.proved, carryOut(decideCheckOut(attempt), attempt));
  },
);

async function carryOut(decision: CheckOutDecision, attempt: CheckOutAttempt & OwnAct): Answer<CheckOut> {
  const { session, memberId, nowMs } = attempt;
  switch (decision.kind) {
    case 'post': {
      const { inserted, document } = await addFact(decision.fact);
      if (!inserted) return carryOut(answerCheckOut(document, attempt), attempt);
      const { checkOutClaim } = attempt.attendance;
      if (checkOutClaim !== null) await settleClaim(checkOutClaim, nowMs);
      return viewWith(attempt, [document]);
    }
    case 'same':
      return viewWith(attempt, [decision.fact]);
    case 'claim':
      await addClaim(decision.claim);
      return refuse('claimWaiting', checkOutWaiting);
    case 'refuse': {
      const { schoolId, sessionId } = session;
      const failed = { sessionId, act: 'checkOut', atMs: nowMs } as const;
      await noteFailure({ schoolId, memberId }, failed, decision, attempt.proved.attempts);
      return { ok: false, error: decision.error };
    }
  }
}
