import type { Caller } from '@/contract/policy';
import type { TripDesk, tripActions } from '@/contract/trips';
import type { Member, School } from '@/domain/people/member';
import { isOfStaff } from '@/domain/people/staff';
import { accept, type Result } from '@/domain/refusal';
import type { Trip } from '@/domain/sharing/trip';
import { asksForOthers, isOffice } from '@/domain/sharing/trip-acts-right';
import { tripRefused } from '@/domain/sharing/trip-refusals';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { type TripGround, tripWindow } from '@/domain/sharing/trip-wish';
import { schoolDay } from '@/domain/term/school-day';
import type { Term } from '@/domain/term/term';
import { readAll } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { groupNamer } from '../../_shared/names';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { findTrip, readTrips } from '../../_shared/repositories/trips';
import { readableTrip } from './readable';

type Named = Pick<Member, 'memberId' | 'name' | 'researchGroupId' | 'roles'>;

interface Desk extends TripGround {
  readonly school: School;
  readonly term: Term;
  readonly people: readonly Named[];
}

/** What the form of a trip chooses from; for a change, what the trip says now. */
export const openDesk: Handler<typeof tripActions.tripDesk> = async ({ caller, now }, { tripId }) => {
  const [desk, trip] = await Promise.all([
    readDesk(caller.schoolId),
    tripId === null ? null : findTrip(caller.schoolId, tripId),
  ]);
  if (tripId !== null) {
    const readable = readableTrip(trip, caller);
    if (!readable.ok) return readable;
    if (readable.data.askedBy !== caller.memberId && !isOffice(caller)) return tripRefused('notYours');
  }
  if (!desk.ok) return desk;
  const { schoolId } = caller;
  const others = await readTrips(schoolId, desk.data.term.termId);
  return accept(deskFor(desk.data, trip, others, caller, now));
};

/** What a wish is held against; the school's people, groups and term in two dependent steps. */
export async function readDesk(schoolId: string): Promise<Result<Desk, 'noTerm'>> {
  const [{ school, term }, members] = await Promise.all([
    findSchoolAndTerm(schoolId),
    readAll<Named>(
      'members',
      { schoolId },
      { memberId: true, name: true, researchGroupId: true, roles: true },
    ),
  ]);
  if (school === null || term === null) return tripRefused('noTerm');
  const places = new Map(school.groups.map(({ groupId }, place) => [groupId, place]));
  const placeOf = ({ researchGroupId }: Named) => places.get(researchGroupId ?? '') ?? school.groups.length;
  const people = members
    .filter(isOfStaff)
    .sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'zh-Hans-CN'));
  return accept({
    school,
    term,
    people,
    memberIds: new Set(people.map(({ memberId }) => memberId)),
    groupIds: new Set(school.groups.map(({ groupId }) => groupId)),
  });
}

function deskFor(
  { school, term, people }: Desk,
  standing: Trip | null,
  others: readonly Trip[],
  caller: Caller,
  now: number,
): TripDesk {
  const groupOf = groupNamer(school);
  const known = others.filter(
    (trip) =>
      trip.tripId !== standing?.tripId &&
      (trip.state === 'approved' || trip.state === 'asked') &&
      mayReadTrip(caller, trip),
  );
  return {
    memberId: caller.memberId,
    today: schoolDay(now),
    window: tripWindow(term),
    people: people.map(({ memberId, name, researchGroupId }) => ({
      memberId,
      name,
      group: groupOf(researchGroupId),
    })),
    groups: school.groups,
    entersAtOnce: isOffice(caller),
    asksForOthers: caller.roles.some((role) => asksForOthers.includes(role)),
    officeLabel: school.officeLabel,
    busy: known.map(({ tripId, topic, from, to, travellerIds }) => ({
      tripId,
      topic,
      from,
      to,
      travellerIds,
    })),
    standing: standing === null ? null : standingOf(standing),
  };
}

function standingOf(trip: Trip): NonNullable<TripDesk['standing']> {
  const { topic, destination, host, from, to, travellerIds, readers, revision, state } = trip;
  return { topic, destination, host, from, to, travellerIds, readers, revision, state };
}
