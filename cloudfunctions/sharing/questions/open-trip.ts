import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Trip } from '@/domain/sharing/trip';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { withoutId } from '../../_shared/documents';
import { findTrip } from '../../_shared/repositories/trips';

/** The trip, for whoever may read it; to everybody else it is not there. */
export async function openTrip(caller: Caller, tripId: string): Promise<Result<Trip, 'notFound'>> {
  const trip = await findTrip(caller.schoolId, tripId);
  if (trip === null || !mayReadTrip(caller, trip)) return refuse('notFound', commonRefusals.notFound);
  return accept(withoutId(trip));
}
