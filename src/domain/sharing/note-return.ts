import { accept, type Result } from '../refusal';
import { schoolDay } from '../term/school-day';
import { cascadeDeadline } from './cascade-deadline';
import type { Trip } from './trip';
import { isOffice, type TripActor } from './trip-acts-right';
import { tripRefused } from './trip-refusals';
import { isTraveller } from './trip-right';
import { type TripStep, tripStep } from './trip-round';

type ReturnFault = 'notYours' | 'notApproved' | 'notBegun' | 'inFuture' | 'pastDeadline';

/**
 * They came back on this day, and not (only) as planned. The three working days are counted from it, so once they have
 * passed only the office says so. Said again it is the first time (null).
 */
export function noteReturn(
  trip: Trip,
  day: string,
  actor: TripActor,
  nowMs: number,
): Result<TripStep | null, ReturnFault> {
  const today = schoolDay(nowMs);
  if (!isOffice(actor) && !isTraveller(trip, actor.memberId)) return tripRefused('notYours');
  if (trip.state !== 'approved') return tripRefused('notApproved');
  if (trip.returnedOn === day) return accept(null);
  if (day > today) return tripRefused('inFuture');
  if (day < trip.from) return tripRefused('notBegun');
  if (!isOffice(actor) && today > cascadeDeadline(trip).date) return tripRefused('pastDeadline');
  const step = { act: 'returned', byMemberId: actor.memberId, atMs: nowMs, reason: day } as const;
  return accept(tripStep(trip, { returnedOn: day }, step));
}
