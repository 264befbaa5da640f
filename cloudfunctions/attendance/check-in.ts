import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { type Attempts, minutesToWait, oneMoreFailure } from '@/domain/attempts';
import { attendanceBySession, noAttendance } from '@/domain/attendance/attendance';
import { checkInRefusals } from '@/domain/attendance/check-in-refusals';
import {
  answerStanding,
  type CheckInAttempt,
  type CheckInDecision,
  decideCheckIn,
  type Proof,
} from '@/domain/attendance/decide-check-in';
import { accept, refuse } from '@/domain/refusal';
import { documentId, getDocument, replaceDocument } from '../_shared/documents';
import { early } from '../_shared/early';
import type { Answer, EarlyHandler } from '../_shared/entry';
import { addClaim, settleClaim } from '../_shared/repositories/claims';
import { addFact } from '../_shared/repositories/facts';
import { findSession } from '../_shared/repositories/sessions';
import { findSecret } from '../_shared/secrets';
import { type ReadProof, readProof, sessionSecretId } from './code';
import { type MyTerm, readMyTerm } from './my-term';
import { receiptOf } from './receipt';

type CheckIn = typeof attendance.actions.checkIn;

/** Eight typed characters are 40 bits: at this pace nobody guesses one of the two that are taken. */
const GUESSES = { failures: 10, windowMs: 5 * 60_000 };

/**
 * Scan → seal, in four dependent steps: the binding · the member, the session and its secret · this person's term ·
 * the fact, the claim or the counted failure. Only a race with oneself takes one more.
 */
export const checkIn: EarlyHandler<CheckIn> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, secret] = await Promise.all([
      findSession(schoolId, sessionId),
      findSecret(sessionSecretId({ schoolId, sessionId })),
    ]);
    return { session, secret };
  },
  async ({ caller: { schoolId, memberId }, now }, input, { session, secret }) => {
    const { sessionId, queued } = input;
    const read = readProof(secret, { schoolId, sessionId }, input.code, now);
    if (session === null)
      return read.kind === 'otherSchool'
        ? refuse('notThisSchool', checkInRefusals.notThisSchool)
        : refuse('notFound', commonRefusals.notFound);
    const [mine, proof, attempts] = await Promise.all([
      readMyTerm(schoolId, session.termId, memberId),
      nameSession(schoolId, read),
      readAttempts(schoolId, memberId, read),
    ]);
    const attempt: CheckInAttempt = {
      memberId,
      session,
      attendance: attendanceBySession(mine.facts, mine.claims).get(sessionId) ?? noAttendance,
      facts: mine.facts,
      claim: mine.claims.find((claim) => claim.sessionId === sessionId) ?? null,
      proof,
      queued,
      minutesToWait: minutesToWait(attempts, GUESSES, now),
      nowMs: now,
    };
    const decision = decideCheckIn(attempt);
    if (decision.kind === 'refuse' && decision.failure)
      await replaceDocument(
        'attempts',
        attemptsId(schoolId, memberId),
        oneMoreFailure(attempts, GUESSES, now),
      );
    return carryOut(decision, attempt, mine);
  },
);

async function carryOut(decision: CheckInDecision, attempt: CheckInAttempt, mine: MyTerm): Answer<CheckIn> {
  const { session, proof, nowMs } = attempt;
  switch (decision.kind) {
    case 'post': {
      const { inserted, document } = await addFact(decision.fact);
      if (!inserted) return carryOut(answerStanding(document, proof), attempt, mine);
      if (attempt.attendance.claim !== null) await settleClaim(attempt.attendance.claim, nowMs);
      return accept(receiptOf(mine, session, document));
    }
    case 'same':
      return accept(receiptOf(mine, session, decision.fact));
    case 'alreadyDone':
      return refuse('alreadyDone', checkInRefusals.alreadyDone, receiptOf(mine, session, decision.fact));
    case 'claim':
      await addClaim(decision.claim);
      return refuse('claimWaiting', checkInRefusals.claimWaiting);
    case 'refuse':
      return { ok: false, error: decision.error };
  }
}

/** Another session of this school is told by its title; one that does not exist is a wrong code. */
async function nameSession(schoolId: string, read: ReadProof): Promise<Proof> {
  if (read.kind !== 'otherSession') return read;
  const other = await findSession(schoolId, read.sessionId);
  return other === null ? { kind: 'invalid' } : { kind: 'otherSession', title: other.title };
}

/** Who scanned a true token guessed nothing: failures at typing do not stand in the way. */
async function readAttempts(schoolId: string, memberId: string, read: ReadProof): Promise<Attempts | null> {
  if (read.kind === 'slot' && read.scanned) return null;
  return getDocument<Attempts>('attempts', attemptsId(schoolId, memberId));
}

function attemptsId(schoolId: string, memberId: string): string {
  return documentId(schoolId, 'checkIn', memberId);
}
