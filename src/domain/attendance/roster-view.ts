import type { Group, Member } from '../people/member';
import {
  type Attendance,
  checkedInAtMs,
  checkedOutAtMs,
  hasLeftEarly,
  noAttendance,
  wasAbsentMidway,
} from './attendance';
import { attendanceStatus } from './attendance-status';
import { type Attendee, asSeenBy } from './audience';
import type { PresenceFlag } from './presence-flags';
import { missedCalls } from './roll-call';
import { slotStartsAtMs } from './slots';
import { standingWords } from './standing-words';
import type { TrainingSession } from './training-session';

type Person = Pick<Member, 'name'> & Attendee;

/** Everybody in the order of a list: group by group, by name. */
export function inRosterOrder<One extends Pick<Person, 'name' | 'researchGroupId'>>(
  people: readonly One[],
  groups: readonly Group[],
): { readonly person: One; readonly group: string }[] {
  const order = new Map(groups.map((group, index) => [group.groupId, { index, name: group.name }]));
  const rank = (person: One) => order.get(person.researchGroupId)?.index ?? groups.length;
  return [...people]
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-Hans-CN'))
    .map((person) => ({ person, group: order.get(person.researchGroupId)?.name ?? '' }));
}

/** Everybody of the school for one session, with what a correction needs. For whoever holds it alone. Fits `RosterPerson`. */
export function rosterPeople(
  session: TrainingSession,
  people: readonly Person[],
  groups: readonly Group[],
  attendance: ReadonlyMap<string, Attendance>,
  { flags, nowMs }: { readonly flags: ReadonlyMap<string, readonly PresenceFlag[]>; readonly nowMs: number },
) {
  return inRosterOrder(people, groups).map(({ person, group }) => {
    const { memberId, name } = person;
    const mine = attendance.get(memberId) ?? noAttendance;
    const { checkIn, checkOut, calls } = mine;
    const cameAtMs = checkIn === null ? null : checkedInAtMs(checkIn);
    return {
      memberId,
      name,
      group,
      status: attendanceStatus(asSeenBy(session, person), memberId, mine),
      checkedOutAtMs: checkOut === null ? null : checkedOutAtMs(checkOut),
      leftEarly: hasLeftEarly(mine),
      absentMidway: wasAbsentMidway(mine),
      missedCalls: missedCalls(session, cameAtMs, calls, nowMs),
      flags: flags.get(memberId) ?? [],
      standing: standingWords(mine),
    };
  });
}

/** Claims that wait for the host, the most delayed last. Fits `WaitingClaim`. */
export function waitingClaims(
  session: TrainingSession,
  people: readonly Person[],
  attendance: ReadonlyMap<string, Attendance>,
) {
  return people
    .flatMap(({ memberId, name }) => {
      const mine = attendance.get(memberId) ?? noAttendance;
      const coming = attendanceStatus(session, memberId, mine) === 'claimed' ? mine.claim : null;
      const waiting = [coming, mine.checkOut === null ? mine.checkOutClaim : null];
      return waiting.flatMap((claim) =>
        claim === null
          ? []
          : [
              {
                memberId,
                name,
                act: claim.act ?? 'checkIn',
                delayMs: claim.claimedAtMs - slotStartsAtMs(claim.slot),
              },
            ],
      );
    })
    .sort((a, b) => a.delayMs - b.delayMs);
}
