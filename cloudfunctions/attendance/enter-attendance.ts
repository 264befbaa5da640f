import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { noAttendance } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import { decideHostEntry, type EntryFacts } from '@/domain/attendance/decide-host-entry';
import { type HostEntry, type HostEntryCode, hostEntryRefusals } from '@/domain/attendance/host-entry';
import type { Member } from '@/domain/people/member';
import { type Result, refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { finishEarlier, postFacts } from './post-facts';
import { type Room, readRoom, rosterOf } from './roster';

/** One person entered by the host: read, decide, post, answer with the new roster. Sent twice it is one. */
export const enterAttendance: Handler<typeof attendance.actions.enterAttendance> = async (
  { caller, now },
  { sessionId, memberId, entry, reason },
) => {
  const found = await readRoom(caller, sessionId);
  if (!found.ok) return found;
  const room = found.data;
  const person = room.members.find((member) => member.memberId === memberId);
  if (person === undefined) return refuse('notFound', commonRefusals.notFound);
  const decided = decideFor(room, person, { entry, reason, caller, nowMs: now });
  if (!decided.ok) return decided;
  await finishEarlier(room, memberId, caller, now);
  if (!(await postFacts(decided.data, room.session.title)))
    return refuse('alreadyDone', hostEntryRefusals.alreadyDone);
  return rosterOf(caller, sessionId, now);
};

interface Entering {
  readonly entry: HostEntry;
  readonly reason: string;
  readonly caller: Caller;
  readonly nowMs: number;
}

/** What an entry asks to be posted for one person of a room. */
export function decideFor(
  { session, attendance: standing, facts }: Room,
  person: Member,
  { entry, reason, caller, nowMs }: Entering,
): Result<EntryFacts, HostEntryCode> {
  const { memberId } = person;
  return decideHostEntry({
    entry,
    session: asSeenBy(session, person),
    memberId,
    attendance: standing.get(memberId) ?? noAttendance,
    facts: facts.filter((fact) => fact.memberId === memberId),
    byMemberId: caller.memberId,
    reason,
    nowMs,
  });
}
