import type { Caller } from '@/contract/policy';
import type { LeaveAsker } from '@/domain/attendance/decide-leave-request';
import type { LeaveRequest } from '@/domain/attendance/leave-request';

export function askerOf({ schoolId, memberId, researchGroupId, roles }: Caller): LeaveAsker {
  return { schoolId, memberId, researchGroupId, leads: roles.includes('groupLeader') };
}

/** The sessions that somebody's waiting requests hold, but for the one that is asked about. */
export function heldElsewhere(
  requests: readonly Pick<LeaveRequest, 'requestId' | 'state' | 'sessionIds'>[],
  except: string | null,
): ReadonlySet<string> {
  const waiting = requests.filter(({ requestId, state }) => state === 'waiting' && requestId !== except);
  return new Set(waiting.flatMap(({ sessionIds }) => sessionIds));
}
