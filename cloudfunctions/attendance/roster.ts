import type { attendance } from '@/contract/attendance';
import type { CallView, SessionRoster } from '@/contract/hosting';
import type { Caller } from '@/contract/policy';
import { type Attendance, attendanceByMember } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import type { Claim } from '@/domain/attendance/claim';
import { flagsOf } from '@/domain/attendance/presence-flags';
import { rosterPeople, waitingClaims } from '@/domain/attendance/roster-view';
import { sessionView } from '@/domain/attendance/session-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Member } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { accept, type Result } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { readClaimsOfSession } from '../_shared/repositories/claims';
import { readFactsOfSession } from '../_shared/repositories/facts';
import { readMembers } from '../_shared/repositories/members';
import { readNewPhoneMemberIds } from '../_shared/repositories/new-phones';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { hosted } from './hosted';

/** One session with everybody's attendance, as whoever holds it works on it. */
export interface Room {
  readonly session: TrainingSession;
  readonly members: readonly Member[];
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
  /** By member id. */
  readonly attendance: ReadonlyMap<string, Attendance>;
}

/** For whoever may hold it. One dependent step. */
export async function readRoom(
  caller: Caller,
  sessionId: string,
): Promise<Result<Room, 'notFound' | 'notAllowed'>> {
  const { schoolId } = caller;
  const [found, members, facts, claims] = await Promise.all([
    findSession(schoolId, sessionId),
    readMembers(schoolId),
    readFactsOfSession(schoolId, sessionId),
    readClaimsOfSession(schoolId, sessionId),
  ]);
  const session = hosted(caller, found);
  if (!session.ok) return session;
  const attendance = attendanceByMember(facts, claims);
  return accept({ session: session.data, members, facts, claims, attendance });
}

/** The roster as it stands now; a command answers with it, so that the screen needs no second call. */
export async function rosterOf(
  caller: Caller,
  sessionId: string,
  nowMs: number,
): Promise<Result<SessionRoster, 'notFound' | 'notAllowed'>> {
  const [room, school, newPhones] = await Promise.all([
    readRoom(caller, sessionId),
    findSchool(caller.schoolId),
    readNewPhoneMemberIds(caller.schoolId, sessionId),
  ]);
  if (!room.ok) return room;
  const { session, members, attendance, facts, claims } = room.data;
  return accept({
    session: sessionView(asSeenBy(session, caller), caller.memberId, attendance.get(caller.memberId)),
    people: rosterPeople(
      session,
      members.filter((one) => teaches(one) || attendance.has(one.memberId)),
      school?.groups ?? [],
      attendance,
      { flags: flagsOf(facts, claims, newPhones), nowMs },
    ),
    claims: waitingClaims(session, members, attendance),
    calls: session.rollCalls.map(
      (call): CallView => ({ ...call, answered: countAnswers(attendance, call.call) }),
    ),
    serverNowMs: nowMs,
  });
}

function countAnswers(attendance: ReadonlyMap<string, Attendance>, call: number): number {
  return [...attendance.values()].filter(({ calls }) => calls.includes(call)).length;
}

export const sessionRoster: Handler<typeof attendance.actions.sessionRoster> = (
  { caller, now },
  { sessionId },
) => rosterOf(caller, sessionId, now);
