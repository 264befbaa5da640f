import type { Trip } from './trip';

/** The other trips that one of the travellers is on in these days. Overlaps are pointed out, never refused. */
export function overlapping<Other extends Pick<Trip, 'tripId' | 'from' | 'to' | 'travellerIds'>>(
  wish: Pick<Trip, 'from' | 'to' | 'travellerIds'>,
  others: readonly Other[],
): { readonly memberId: string; readonly trip: Other }[] {
  const atOnce = others.filter(({ from, to }) => from <= wish.to && wish.from <= to);
  return wish.travellerIds.flatMap((memberId) =>
    atOnce.filter((trip) => trip.travellerIds.includes(memberId)).map((trip) => ({ memberId, trip })),
  );
}
