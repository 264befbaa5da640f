import type { Trip } from './trip';

export type TripAct =
  | 'asked'
  | 'approved'
  | 'refused'
  | 'cancelled'
  | 'changed'
  | 'returned'
  | 'extended'
  | 'booked'
  | 'digested';

/** One step of a trip. One document, `SCHOOL:TRIP:n`, written together with the trip; never changed. */
export interface TripRound {
  readonly schoolId: string;
  readonly termId: string;
  readonly tripId: string;
  /** The trip's revision after the step, from 1. */
  readonly n: number;
  readonly act: TripAct;
  readonly byMemberId: string;
  readonly atMs: number;
  readonly reason: string;
}

export interface TripStep {
  readonly trip: Trip;
  readonly round: TripRound;
}

/** The trip after a step, with the step itself. */
export function tripStep(
  before: Trip,
  changes: Partial<Omit<Trip, 'schoolId' | 'tripId' | 'termId' | 'revision'>>,
  {
    act,
    byMemberId,
    atMs,
    reason = '',
  }: Pick<TripRound, 'act' | 'byMemberId' | 'atMs'> & { reason?: string },
): TripStep {
  const trip = { ...before, ...changes, revision: before.revision + 1 };
  const { schoolId, termId, tripId, revision: n } = trip;
  return { trip, round: { schoolId, termId, tripId, n, act, byMemberId, atMs, reason } };
}
