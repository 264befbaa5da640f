import type { Caller } from '@/contract/policy';
import type { TripEntry } from '@/contract/trips';
import type { Trip } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { stageWords, type TripDone, tripStage } from '@/domain/sharing/trip-stage';
import { travellersWords, tripDaysWords } from '@/domain/sharing/trip-words';
import type { PersonOf } from './people';

/** A trip in one line, as somebody sees it. */
export function tripLine(
  trip: Trip,
  done: TripDone,
  personOf: PersonOf,
  { memberId }: Pick<Caller, 'memberId'>,
  now: number,
): Omit<TripEntry, 'mayDecide'> {
  const { tripId, topic, destination, from, travellerIds, askedBy } = trip;
  const stage = tripStage(trip, done, now);
  return {
    tripId,
    topic,
    destination,
    from,
    days: tripDaysWords(trip),
    who: travellersWords(travellerIds.map(personOf)),
    stage,
    stageText: stageWords(trip, stage, now),
    mine: isTraveller(trip, memberId) || askedBy === memberId,
  };
}
