import type { Group, Member } from '../people/member';
import type { Attendance } from './attendance';
import { attendanceStatus } from './attendance-status';
import { slotStartsAtMs } from './slots';
import type { TrainingSession } from './training-session';

type Person = Pick<Member, 'memberId' | 'name' | 'researchGroupId'>;

/** Everybody of the school for one session, group by group, with what a correction needs. For the office alone. */
export function rosterPeople(
  session: TrainingSession,
  people: readonly Person[],
  groups: readonly Group[],
  attendance: ReadonlyMap<string, Attendance>,
) {
  const order = new Map(groups.map((group, index) => [group.groupId, { index, name: group.name }]));
  const rank = (person: Person) => order.get(person.researchGroupId)?.index ?? groups.length;
  return [...people]
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-Hans-CN'))
    .map((person) => {
      const mine = attendance.get(person.memberId);
      return {
        memberId: person.memberId,
        name: person.name,
        group: order.get(person.researchGroupId)?.name ?? '',
        status: attendanceStatus(session, person.memberId, mine),
        factId: (mine?.checkIn ?? mine?.leave)?.factId ?? null,
      };
    });
}

/** Claims that wait for the host, the most delayed last. */
export function waitingClaims(
  session: TrainingSession,
  people: readonly Person[],
  attendance: ReadonlyMap<string, Attendance>,
) {
  return people
    .flatMap(({ memberId, name }) => {
      const mine = attendance.get(memberId);
      const waits = attendanceStatus(session, memberId, mine) === 'claimed';
      if (!waits || !mine?.claim) return [];
      return [{ memberId, name, delayMs: mine.claim.claimedAtMs - slotStartsAtMs(mine.claim.slot) }];
    })
    .sort((a, b) => a.delayMs - b.delayMs);
}
