import type { FeedDesk } from '@/contract/feed';
import type { Caller } from '@/contract/policy';
import { type PostHindrance, postHindrance } from '@/domain/sharing/post-right';
import type { Trip } from '@/domain/sharing/trip';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { withoutId } from '../../_shared/documents';
import { findTrip } from '../../_shared/repositories/trips';
import { readTripsDone } from '../../_shared/trips-done';
import type { Stamps } from './stamp';

/** A trip that the caller may read; null when there is none, or it is nobody's business of theirs. */
export async function readableTrip(caller: Caller, tripId: string): Promise<Trip | null> {
  const trip = await findTrip(caller.schoolId, tripId);
  return trip !== null && mayReadTrip(caller, trip) ? withoutId(trip) : null;
}

/** What keeps the caller from posting on a trip now; whoever was credited for it is done with it. */
export async function hindranceOf(
  { memberId }: Caller,
  trip: Trip,
  now: number,
): Promise<PostHindrance | null> {
  const { creditedMemberIds } = (await readTripsDone([trip]))(trip);
  return postHindrance(trip, memberId, creditedMemberIds.includes(memberId), now);
}

export async function feedDesk(caller: Caller, trip: Trip, stamps: Stamps, now: number): Promise<FeedDesk> {
  const { schoolId, memberId } = caller;
  return {
    hindrance: await hindranceOf(caller, trip, now),
    uploadPath: `${schoolId}/${memberId}/sharing/`,
    stamp: stamps.give(now),
  };
}
