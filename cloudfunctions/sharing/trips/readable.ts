import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Trip } from '@/domain/sharing/trip';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { type Stored, withoutId } from '../../_shared/documents';

/** Who may not read a trip does not learn whether it is there. */
export function readableTrip(trip: Stored<Trip> | null, caller: Caller): Result<Trip, 'notFound'> {
  return trip !== null && mayReadTrip(caller, trip)
    ? accept(withoutId(trip))
    : refuse('notFound', commonRefusals.notFound);
}
