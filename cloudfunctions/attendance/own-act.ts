import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { attendanceBySession, noAttendance } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import type { Claim } from '@/domain/attendance/claim';
import type { ProvenAct } from '@/domain/attendance/decide-check-in';
import { sessionView } from '@/domain/attendance/session-view';
import type { Fact } from '@/domain/ledger/fact';
import { accept, type Result, refuse } from '@/domain/refusal';
import { findClaims } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import { type Begun, type Proved, prove } from './prove';

/** What a person does in a session that is under way, proved by a code: check-out, an answer to a call. */
export interface OwnAct extends ProvenAct {
  readonly claims: readonly Claim[];
  readonly proved: Proved;
}

/** Everything to decide it from. One dependent step after the session. */
export async function readOwnAct(
  caller: Caller,
  begun: Begun,
  code: string,
  now: number,
): Promise<Result<OwnAct, 'notFound'>> {
  const { session } = begun;
  if (session === null) return refuse('notFound', commonRefusals.notFound);
  const { schoolId, memberId } = caller;
  const { sessionId, termId } = session;
  const [facts, claims, proved] = await Promise.all([
    readFactsOf(schoolId, termId, memberId),
    findClaims({ schoolId, sessionId, memberId }),
    prove({ ...begun, session }, caller, code, now),
  ]);
  return accept({
    memberId,
    session: asSeenBy(session, caller),
    attendance: attendanceBySession(facts, claims).get(sessionId) ?? noAttendance,
    facts,
    claims,
    proof: proved.proof,
    proved,
    minutesToWait: proved.minutesToWait,
    nowMs: now,
  });
}

/** The session as the person sees it, with what was just posted. */
export function viewWith({ session, memberId, facts, claims }: OwnAct, posted: readonly Fact[]) {
  const mine = attendanceBySession([...facts, ...posted], claims).get(session.sessionId);
  return accept(sessionView(session, memberId, mine));
}
