import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { attendanceBySession, noAttendance } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import { checkInRefusals } from '@/domain/attendance/check-in-refusals';
import {
  answerStanding,
  type CheckInAttempt,
  type CheckInDecision,
  decideCheckIn,
} from '@/domain/attendance/decide-check-in';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { Answer, EarlyHandler } from '../_shared/entry';
import { addClaim, settleClaim } from '../_shared/repositories/claims';
import { addFact } from '../_shared/repositories/facts';
import { phoneMark, readProof } from './code';
import { type MyTerm, readMyTerm } from './my-term';
import { notePhone } from './note-phone';
import { answering, beginProof, noteFailure, type Proved, prove } from './prove';
import { receiptOf } from './receipt';

type CheckIn = typeof attendance.actions.checkIn;

/** A check-in on its way: what it is decided from, and what has to be done with the decision. */
interface OnItsWay {
  readonly attempt: CheckInAttempt;
  readonly mine: MyTerm;
  readonly proved: Proved;
  /** The key the phone made for itself; kept nowhere. */
  readonly phone: string | null;
}

/**
 * Scan → seal, in four dependent steps: the binding · the member, the session and its secret · this person's term ·
 * the fact, the claim or the noted failure. Only a race with oneself takes one more.
 */
export const checkIn: EarlyHandler<CheckIn> = early(
  beginProof,
  async ({ caller, now }, { sessionId, code, queued, phone = null }, begun) => {
    const { schoolId, memberId } = caller;
    const { session, secret } = begun;
    if (session === null)
      return readProof(secret, { schoolId, sessionId }, code, now).kind === 'otherSchool'
        ? refuse('notThisSchool', checkInRefusals.notThisSchool)
        : refuse('notFound', commonRefusals.notFound);
    const [mine, proved] = await Promise.all([
      readMyTerm(caller, session.termId),
      prove({ ...begun, session }, caller, code, now),
    ]);
    const attempt: CheckInAttempt = {
      memberId,
      session: asSeenBy(session, caller),
      attendance: attendanceBySession(mine.facts, mine.claims).get(sessionId) ?? noAttendance,
      facts: mine.facts,
      claim: mine.claims.find((claim) => claim.sessionId === sessionId && claim.act !== 'checkOut') ?? null,
      proof: proved.proof,
      queued,
      phone: phone === null || secret === null ? null : phoneMark(secret, phone),
      minutesToWait: proved.minutesToWait,
      nowMs: now,
    };
    return answering(proved, carryOut(decideCheckIn(attempt), { attempt, mine, proved, phone }));
  },
);

async function carryOut(decision: CheckInDecision, way: OnItsWay): Answer<CheckIn> {
  const { attempt, mine } = way;
  const { session, proof, nowMs } = attempt;
  switch (decision.kind) {
    case 'post': {
      const [{ inserted, document }] = await Promise.all([addFact(decision.fact), noteOf(way)]);
      if (!inserted) return carryOut(answerStanding(document, proof), way);
      if (attempt.attendance.claim !== null) await settleClaim(attempt.attendance.claim, nowMs);
      return accept(receiptOf(mine, session, document));
    }
    case 'same':
      return accept(receiptOf(mine, session, decision.fact));
    case 'alreadyDone':
      return refuse('alreadyDone', checkInRefusals.alreadyDone, receiptOf(mine, session, decision.fact));
    case 'claim':
      await Promise.all([addClaim(decision.claim), noteOf(way)]);
      return refuse('claimWaiting', checkInRefusals.claimWaiting);
    case 'refuse': {
      const { sessionId, schoolId } = session;
      const failed = { sessionId, act: 'checkIn', atMs: nowMs } as const;
      await noteFailure({ schoolId, memberId: attempt.memberId }, failed, decision, way.proved.attempts);
      return { ok: false, error: decision.error };
    }
  }
}

function noteOf({ attempt, mine, phone }: OnItsWay): Promise<void> {
  return notePhone(attempt.session, attempt.memberId, phone, mine, attempt.nowMs);
}
