import type { Caller } from '@/contract/policy';
import type { TripFile, TripView } from '@/contract/trips';
import type { Trip } from '@/domain/sharing/trip';
import { isOffice, tripRights } from '@/domain/sharing/trip-acts-right';
import { tripDays } from '@/domain/sharing/trip-days';
import { lengthWords } from '@/domain/sharing/trip-length';
import { overlapping } from '@/domain/sharing/trip-overlap';
import { isTraveller, mayReadTrip } from '@/domain/sharing/trip-right';
import type { TripRound } from '@/domain/sharing/trip-round';
import { isDue, whereWords } from '@/domain/sharing/trip-stage';
import { readersWords, tripDaysWords } from '@/domain/sharing/trip-words';
import { schoolDay } from '@/domain/term/school-day';
import { findSchool } from '../../_shared/repositories/schools';
import { readTripRounds, readTrips } from '../../_shared/repositories/trips';
import { readTripsDone } from '../../_shared/trips-done';
import { groupsOf, type PersonOf, personNamer, readPeopleOf } from './people';
import { tripLine } from './trip-line';

/** A trip as one of its readers sees it. Whom it concerns, and the office, also read how it came about. */
export async function tripView(trip: Trip, caller: Caller, now: number): Promise<TripView> {
  const { schoolId, termId, tripId, travellerIds } = trip;
  const [school, rounds, others, doneOf] = await Promise.all([
    findSchool(schoolId),
    readTripRounds(schoolId, tripId),
    readTrips(schoolId, termId),
    readTripsDone([trip]),
  ]);
  const people = await readPeopleOf(schoolId, [
    ...travellerIds,
    trip.askedBy,
    ...rounds.map(({ byMemberId }) => byMemberId),
  ]);
  const personOf = personNamer(people, school);
  const line = tripLine(trip, doneOf(trip), personOf, caller, now);
  const concerns = line.mine || isOffice(caller) || caller.roles.includes('principal');
  return {
    ...line,
    host: trip.host,
    to: trip.to,
    returnedOn: trip.returnedOn,
    revision: trip.revision,
    travellers: travellerIds.map(personOf),
    travels: isTraveller(trip, caller.memberId),
    readers: readersWords(trip.readers, groupsOf(school)),
    lengthText: lengthWords(trip),
    whereText: whereWords(line.stage),
    schoolDays: isDue(line.stage) || line.stage === 'lapsed' ? tripDays(trip, now) : null,
    sessionId: trip.cascade?.sessionId ?? null,
    rights: tripRights(caller, trip, now),
    file: concerns ? fileOf(trip, rounds, others, personOf, caller) : null,
    officeLabel: school?.officeLabel ?? '教务处',
    today: schoolDay(now),
    serverNowMs: now,
  };
}

function fileOf(
  trip: Trip,
  rounds: readonly TripRound[],
  others: readonly Trip[],
  personOf: PersonOf,
  caller: Caller,
): TripFile {
  const rivals = others.filter(
    (other) =>
      other.tripId !== trip.tripId &&
      (other.state === 'approved' || other.state === 'asked') &&
      mayReadTrip(caller, other),
  );
  return {
    askedBy: personOf(trip.askedBy).name,
    steps: rounds.map(({ n, act, byMemberId, atMs, reason }) => ({
      n,
      act,
      by: personOf(byMemberId).name,
      atMs,
      reason,
    })),
    overlaps: overlapping(trip, rivals).map(({ memberId, trip: other }) => ({
      name: personOf(memberId).name,
      topic: other.topic,
      days: tripDaysWords(other),
    })),
  };
}
