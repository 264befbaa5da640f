import type { Caller } from '@/contract/policy';
import { attendanceByMember } from '@/domain/attendance/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Member } from '@/domain/people/member';
import { accept, type Result } from '@/domain/refusal';
import { readFactsOfSession } from '../_shared/repositories/facts';
import { readMembers } from '../_shared/repositories/members';
import { findSession } from '../_shared/repositories/sessions';
import { planned } from './change-plan';

/** A session as its planner finds it before a change. */
export interface PlannedRoom {
  readonly session: TrainingSession;
  readonly members: readonly Member[];
  /** Whoever has a record of it, such as a leave. */
  readonly recorded: readonly string[];
  /** A check-in stands. */
  readonly someoneCame: boolean;
}

/** For whoever plans it. One dependent step. */
export async function readPlannedRoom(
  caller: Caller,
  sessionId: string,
): Promise<Result<PlannedRoom, 'notFound' | 'notAllowed'>> {
  const { schoolId } = caller;
  const [found, members, facts] = await Promise.all([
    findSession(schoolId, sessionId),
    readMembers(schoolId),
    readFactsOfSession(schoolId, sessionId),
  ]);
  const session = planned(caller, found, members);
  if (!session.ok) return session;
  const attendance = [...attendanceByMember(facts, [])];
  return accept({
    session: session.data,
    members,
    recorded: attendance.map(([memberId]) => memberId),
    someoneCame: attendance.some(([, { checkIn }]) => checkIn !== null),
  });
}
