import { isPast } from './trip-past';
import type { TripStage } from './trip-stage';

interface Ordered {
  readonly mine: boolean;
  readonly stage: TripStage;
  readonly from: string;
  readonly tripId: string;
}

/** Mine first, then what is going on; what is over comes last, the newest before the older. */
export function orderTrips<Entry extends Ordered>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => rank(a) - rank(b) || byDay(a, b) || (a.tripId < b.tripId ? -1 : 1));
}

function rank({ mine, stage }: Ordered): number {
  return (isPast(stage) ? 2 : 0) + (mine ? 0 : 1);
}

function byDay(a: Ordered, b: Ordered): number {
  if (a.from === b.from) return 0;
  const newest = a.from > b.from ? -1 : 1;
  return isPast(a.stage) ? newest : -newest;
}
