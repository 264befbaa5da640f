import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import type { PlannedSessionView } from '@/contract/session-planning';
import { toBeTold } from '@/domain/attendance/session-change';
import type { SessionContent } from '@/domain/attendance/session-draft';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result } from '@/domain/refusal';
import { clockTime, schoolDay } from '@/domain/term/school-day';
import type { Handler } from '../_shared/entry';
import { readSessionChanges } from '../_shared/repositories/session-changes';
import { readPlannedRoom } from './planned-room';

/** A session as its planner works on it. */
export async function plannedView(
  caller: Caller,
  sessionId: string,
): Promise<Result<PlannedSessionView, 'notFound' | 'notAllowed'>> {
  const [room, changes] = await Promise.all([
    readPlannedRoom(caller, sessionId),
    readSessionChanges(caller.schoolId, sessionId),
  ]);
  if (!room.ok) return room;
  const { session, members, recorded } = room.data;
  const nameOf = (memberId: string) => members.find((one) => one.memberId === memberId)?.name ?? '';
  return accept({
    sessionId,
    number: session.number,
    state: session.state,
    content: contentOf(session),
    slot: { from: clockTime(session.startsAtMs), to: clockTime(session.endsAtMs), place: session.place },
    day: schoolDay(session.startsAtMs),
    people: toBeTold([session], members, recorded, caller.memberId).length,
    changes: changes
      .sort((a, b) => a.n - b.n)
      .map(({ kind, reason, atMs, byMemberId }) => ({ kind, reason, atMs, by: nameOf(byMemberId) })),
  });
}

/** What of a session can be edited, as it stands. */
export function contentOf(session: TrainingSession): SessionContent {
  const { title, hoursHundredths, required, presenter, campus, kind, platform, hostMemberId } = session;
  const { mode, lateAfterMinutes, checkInMinutes, checkOutMinutes, audience, audienceMemberIds } = session;
  return {
    ...{ title, hoursHundredths, required, presenter, campus, kind, platform, hostMemberId },
    ...{ mode, lateAfterMinutes, checkInMinutes, checkOutMinutes },
    audience: audience.kind === 'list' ? { kind: 'list', memberIds: audienceMemberIds ?? [] } : audience,
  };
}

export const plannedSession: Handler<typeof attendance.actions.plannedSession> = (
  { caller },
  { sessionId },
) => plannedView(caller, sessionId);
