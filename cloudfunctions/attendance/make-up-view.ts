import type { MakeUpRoundView, MakeUpView, MissedSession, OfferView } from '@/contract/make-up';
import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { attendanceStatus } from '@/domain/attendance/attendance-status';
import { asSeenBy } from '@/domain/attendance/audience';
import { isOpen } from '@/domain/attendance/hand-in-make-up';
import { mayHost } from '@/domain/attendance/host-right';
import { type MakeUp, type MakeUpOffer, type MakeUpRound, mayMakeUp } from '@/domain/attendance/make-up';
import { makeUpRefusals } from '@/domain/attendance/make-up-refusals';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import { systemMemberId } from '@/domain/submission/submission';
import { withoutId } from '../_shared/documents';
import { namer } from '../_shared/names';
import { readFactsOf } from '../_shared/repositories/facts';
import { findMakeUp, findOffer, readMakeUpRounds } from '../_shared/repositories/make-ups';
import { readNamesOf } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';

/** One person's missed session with everything that decides about making it up. */
export interface MissedCase {
  readonly session: TrainingSession;
  readonly facts: readonly Fact[];
  readonly offer: MakeUpOffer | null;
  readonly makeUp: MakeUp | null;
  /** A confirmation stands whose fact was reversed since. */
  readonly reversed: boolean;
}

/** One dependent step after the session. */
export async function readMissed(
  { schoolId, memberId }: Pick<Caller, 'schoolId' | 'memberId'>,
  session: TrainingSession,
): Promise<MissedCase> {
  const { sessionId, termId } = session;
  const makeUpId = `${sessionId}.${memberId}`;
  const [facts, offer, makeUp] = await Promise.all([
    readFactsOf(schoolId, termId, memberId),
    findOffer(schoolId, sessionId),
    findMakeUp({ schoolId, makeUpId }),
  ]);
  const stands = attendanceBySession(facts, []).get(sessionId)?.makeUp ?? null;
  const reversed = makeUp?.state === 'confirmed' && stands === null;
  return { session, facts, offer: offer && withoutId(offer), makeUp, reversed };
}

export async function makeUpView(caller: Caller, missed: MissedCase, now: number): Promise<MakeUpView> {
  const { schoolId, memberId, roles } = caller;
  const { session, facts, offer, makeUp, reversed } = missed;
  const own = asSeenBy(session, caller);
  const attendance = attendanceBySession(facts, []).get(session.sessionId);
  const may = mayMakeUp(own, memberId, attendance, offer, now);
  const waits = makeUp !== null && !isOpen(makeUp, reversed);
  const [rounds, school] = await Promise.all([
    makeUp === null ? [] : makeUpRounds(makeUp),
    findSchool(schoolId),
  ]);
  return {
    session: missedSession(session),
    status: attendanceStatus(own, memberId, attendance),
    offer: offerView(offer),
    state: makeUp === null ? 'none' : reversed ? 'returned' : makeUp.state,
    note: makeUp?.note ?? '',
    round: makeUp?.rounds ?? 0,
    textCheck: makeUp?.textCheck ?? 'pass',
    rounds,
    fault: waits && may.ok ? makeUpRefusals.noteWaits : may.ok ? null : may.error.message,
    confirmedBy: roles.includes('groupLeader') ? (school?.officeLabel ?? '教务处') : '教研组长',
    mayOffer: mayHost(caller, session),
  };
}

export function missedSession(session: TrainingSession): MissedSession {
  const { sessionId, number, title, startsAtMs, endsAtMs, place, presenter, hoursHundredths } = session;
  return { sessionId, number, title, startsAtMs, endsAtMs, place, presenter, hoursHundredths };
}

export function offerView(offer: MakeUpOffer | null): OfferView | null {
  if (offer === null) return null;
  const { material, link, untilDay, open } = offer;
  return { material, link, untilDay, open };
}

export async function makeUpRounds(makeUp: MakeUp): Promise<MakeUpRoundView[]> {
  const rounds: readonly MakeUpRound[] = await readMakeUpRounds(makeUp);
  const names = await readNamesOf(
    makeUp.schoolId,
    rounds.map(({ byMemberId }) => byMemberId),
  );
  const nameOf = (id: string) => (id === systemMemberId ? '内容审核' : namer(names)(id));
  return rounds.map(({ n, act, atMs, remark, byMemberId }) => ({
    n,
    act,
    atMs,
    remark,
    by: nameOf(byMemberId),
  }));
}
