import { accept, type Result } from '../refusal';
import { undecided } from './ask-trip';
import type { Trip } from './trip';
import { isOffice, settlesAtOnce, type TripActor } from './trip-acts-right';
import { tripRefused } from './trip-refusals';
import { type TripStep, tripStep } from './trip-round';
import { hasBegun } from './trip-stage';
import {
  admitWish,
  sameJourney,
  sameWish,
  type TripGround,
  type TripWish,
  type WishFault,
} from './trip-wish';

type OpenFault = 'notYours' | 'alreadyCancelled' | 'settled' | 'begun';
export type ChangeFault = WishFault | OpenFault | 'changedMeanwhile';

/**
 * Changes what a trip is. Another journey than the approved one has to be approved again, unless the office changes it for
 * others; who may follow is the asker's own affair. Sent again it is the first change (null). Expects a tidy wish.
 */
export function changeTrip(
  trip: Trip,
  wish: TripWish,
  revision: number,
  actor: TripActor,
  ground: TripGround,
  nowMs: number,
): Result<TripStep | null, ChangeFault> {
  const fault = openFault(trip, actor);
  if (fault !== null) return tripRefused(fault);
  if (sameWish(trip, wish)) return accept(null);
  if (trip.revision !== revision) return tripRefused('changedMeanwhile');
  const isSameJourney = sameJourney(trip, wish);
  if (!isSameJourney && isTooLate(trip, actor, nowMs)) return tripRefused('begun');
  const admitted = isSameJourney ? accept(null) : admitWish(wish, ground);
  if (!admitted.ok) return admitted;
  const stands = trip.state === 'approved' && (isSameJourney || settlesAtOnce(actor, wish));
  const changes = {
    ...wish,
    ...(stands ? {} : { state: 'asked' as const, ...undecided }),
    ...(trip.from === wish.from && trip.to === wish.to ? {} : { returnedOn: null }),
  };
  return accept(tripStep(trip, changes, { act: 'changed', byMemberId: actor.memberId, atMs: nowMs }));
}

/** Takes a trip back, with a word when the office does it to others. A second time it is the first (null). */
export function cancelTrip(
  trip: Trip,
  reason: string,
  actor: TripActor,
  nowMs: number,
): Result<TripStep | null, OpenFault | 'alreadyDecided' | 'reasonMissing'> {
  const { memberId: byMemberId } = actor;
  const isOwn = trip.askedBy === byMemberId;
  if (trip.state === 'cancelled' && (isOwn || isOffice(actor))) return accept(null);
  const fault = openFault(trip, actor);
  if (fault !== null) return tripRefused(fault);
  if (trip.state === 'refused') return tripRefused('alreadyDecided');
  if (isTooLate(trip, actor, nowMs)) return tripRefused('begun');
  if (!isOwn && reason === '') return tripRefused('reasonMissing');
  const step = { act: 'cancelled', byMemberId, atMs: nowMs, reason } as const;
  return accept(tripStep(trip, { state: 'cancelled' }, step));
}

/** Why nothing about a trip may be changed by somebody, whatever the day; null when it may. */
function openFault(trip: Trip, actor: TripActor): OpenFault | null {
  if (trip.askedBy !== actor.memberId && !isOffice(actor)) return 'notYours';
  if (trip.state === 'cancelled') return 'alreadyCancelled';
  return trip.cascade !== null || trip.digest !== null ? 'settled' : null;
}

/** An approved journey stands as it is from its first day on; only the office still puts right what came otherwise. */
function isTooLate(trip: Trip, actor: TripActor, nowMs: number): boolean {
  return trip.state === 'approved' && hasBegun(trip, nowMs) && !isOffice(actor);
}
