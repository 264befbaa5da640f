import type { attendance, SessionRoster } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { type Attendance, attendanceByMember } from '@/domain/attendance/attendance';
import type { Claim } from '@/domain/attendance/claim';
import { rosterPeople, waitingClaims } from '@/domain/attendance/roster-view';
import { sessionView } from '@/domain/attendance/session-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Member } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { accept, refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { readClaimsOfSession } from '../_shared/repositories/claims';
import { readFactsOfSession } from '../_shared/repositories/facts';
import { readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';

/** One session with everybody's attendance, as the office works on it. */
export interface Room {
  readonly session: TrainingSession;
  readonly members: readonly Member[];
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
  /** By member id. */
  readonly attendance: ReadonlyMap<string, Attendance>;
}

/** Null: the school has no such session. One dependent step. */
export async function readRoom(schoolId: string, sessionId: string): Promise<Room | null> {
  const [session, members, facts, claims] = await Promise.all([
    findSession(schoolId, sessionId),
    readMembers(schoolId),
    readFactsOfSession(schoolId, sessionId),
    readClaimsOfSession(schoolId, sessionId),
  ]);
  if (session === null) return null;
  return { session, members, facts, claims, attendance: attendanceByMember(facts, claims) };
}

/** The roster as it stands now; a command answers with it, so that the screen needs no second call. */
export async function rosterOf(caller: Caller, sessionId: string): Promise<SessionRoster | null> {
  const [room, school] = await Promise.all([
    readRoom(caller.schoolId, sessionId),
    findSchool(caller.schoolId),
  ]);
  if (room === null) return null;
  const { session, members, attendance } = room;
  return {
    session: sessionView(session, caller.memberId, attendance.get(caller.memberId)),
    people: rosterPeople(
      session,
      members.filter((one) => teaches(one) || attendance.has(one.memberId)),
      school?.groups ?? [],
      attendance,
    ),
    claims: waitingClaims(session, members, attendance),
  };
}

export const sessionRoster: Handler<typeof attendance.actions.sessionRoster> = async (
  { caller },
  { sessionId },
) => {
  const roster = await rosterOf(caller, sessionId);
  return roster === null ? refuse('notFound', commonRefusals.notFound) : accept(roster);
};
