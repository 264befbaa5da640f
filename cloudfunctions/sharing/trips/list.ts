import { staff } from '@/contract/policy';
import type { tripActions } from '@/contract/trips';
import { accept } from '@/domain/refusal';
import { orderTrips } from '@/domain/sharing/order-trips';
import { isOffice, tripRights } from '@/domain/sharing/trip-acts-right';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import type { Handler } from '../../_shared/entry';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readTrips } from '../../_shared/repositories/trips';
import { readTripsDone } from '../../_shared/trips-done';
import { personNamer, readPeopleOf } from './people';
import { tripLine } from './trip-line';

/** The running term's trips that the caller may know of: mine first, what is over last. */
export const listTrips: Handler<typeof tripActions.trips> = async ({ caller, now }) => {
  const { schoolId } = caller;
  const { school, term } = await findSchoolAndTerm(schoolId);
  const all = term === null ? [] : await readTrips(schoolId, term.termId);
  const readable = all.filter((trip) => mayReadTrip(caller, trip));
  const [people, doneOf] = await Promise.all([
    readPeopleOf(
      schoolId,
      readable.flatMap(({ travellerIds }) => travellerIds),
    ),
    readTripsDone(readable),
  ]);
  const personOf = personNamer(people, school);
  const entries = readable.map((trip) => ({
    ...tripLine(trip, doneOf(trip), personOf, caller, now),
    mayDecide: tripRights(caller, trip, now).decide,
  }));
  return accept({
    termName: term?.name ?? null,
    trips: orderTrips(entries),
    mayAsk: term !== null && staff.allows(caller),
    entersAtOnce: isOffice(caller),
  });
};
