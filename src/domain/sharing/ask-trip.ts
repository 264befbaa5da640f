import { accept, type Result } from '../refusal';
import type { Trip } from './trip';
import { asksForOthers, settlesAtOnce, type TripActor } from './trip-acts-right';
import { tripRefused } from './trip-refusals';
import { type TripStep, tripStep } from './trip-round';
import { admitWish, type TripGround, type TripWish, type WishFault } from './trip-wish';

export type AskFault = WishFault | 'mustTravel';

/**
 * A trip as it is asked for, with its steps so far: what the office enters for others is approved at once. Expects a tidy
 * wish.
 */
export function askForTrip(
  wish: TripWish,
  asker: TripActor,
  ground: TripGround,
  id: Pick<Trip, 'schoolId' | 'termId' | 'tripId'>,
  nowMs: number,
): Result<readonly [TripStep, ...TripStep[]], AskFault> {
  const admitted = admitWish(wish, ground);
  if (!admitted.ok) return admitted;
  const { memberId, roles } = asker;
  if (!wish.travellerIds.includes(memberId) && !roles.some((role) => asksForOthers.includes(role)))
    return tripRefused('mustTravel');
  const by = { byMemberId: memberId, atMs: nowMs };
  const asked = tripStep(freshTrip(wish, memberId, id, nowMs), {}, { act: 'asked', ...by });
  if (!settlesAtOnce(asker, wish)) return accept([asked]);
  const decided = { state: 'approved', decidedBy: memberId, decidedAtMs: nowMs } as const;
  return accept([asked, tripStep(asked.trip, decided, { act: 'approved', ...by })]);
}

function freshTrip(
  wish: TripWish,
  askedBy: string,
  id: Pick<Trip, 'schoolId' | 'termId' | 'tripId'>,
  nowMs: number,
): Trip {
  return {
    ...id,
    ...wish,
    state: 'asked',
    askedBy,
    askedAtMs: nowMs,
    ...undecided,
    returnedOn: null,
    extension: null,
    cascade: null,
    digest: null,
    revision: 0,
  };
}

export const undecided = { decidedBy: null, decidedAtMs: null, decisionReason: '' } as const;
