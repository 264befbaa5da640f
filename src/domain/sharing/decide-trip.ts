import { accept, type Result } from '../refusal';
import type { Trip } from './trip';
import { decidingTripRight, type TripActor } from './trip-acts-right';
import { tripRefused } from './trip-refusals';
import { type TripStep, tripStep } from './trip-round';

export interface TripVerdict {
  /** Of the trip that the decider was looking at. */
  readonly revision: number;
  readonly verdict: 'approved' | 'refused';
  readonly reason: string;
}

type VerdictFault = 'own' | 'notYours' | 'alreadyDecided' | 'changedMeanwhile' | 'reasonMissing';

/** Approves or refuses a trip that waits. The same decision of the same person again is the first one (null). */
export function decideTrip(
  trip: Trip,
  { revision, verdict, reason }: TripVerdict,
  actor: TripActor,
  nowMs: number,
): Result<TripStep | null, VerdictFault> {
  const right = decidingTripRight(actor, trip);
  if (right !== 'mayDecide') return tripRefused(right);
  const { memberId } = actor;
  if (trip.state !== 'asked') {
    const isRepeated =
      trip.state === verdict && trip.decidedBy === memberId && trip.decisionReason === reason;
    return isRepeated ? accept(null) : tripRefused('alreadyDecided');
  }
  if (trip.revision !== revision) return tripRefused('changedMeanwhile');
  if (verdict === 'refused' && reason === '') return tripRefused('reasonMissing');
  const decided = { state: verdict, decidedBy: memberId, decidedAtMs: nowMs, decisionReason: reason };
  return accept(tripStep(trip, decided, { act: verdict, byMemberId: memberId, atMs: nowMs, reason }));
}
