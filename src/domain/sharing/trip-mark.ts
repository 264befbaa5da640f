/** What one person keeps about one trip. One document, `SCHOOL:TRIP.MEMBER`, written by this person's own acts alone. */
export interface TripMark {
  readonly schoolId: string;
  readonly tripId: string;
  readonly memberId: string;
  readonly follows: boolean;
  /** Until when the feed was read; 0: never. */
  readonly lastSeenAtMs: number;
  /** Until when a traveller looked at the trip's questions; 0: never. */
  readonly questionsSeenAtMs: number;
}

export function newMark(of: Pick<TripMark, 'schoolId' | 'tripId' | 'memberId'>): TripMark {
  const { schoolId, tripId, memberId } = of;
  return { schoolId, tripId, memberId, follows: false, lastSeenAtMs: 0, questionsSeenAtMs: 0 };
}

/** What was seen once stays seen, whichever of two readings ends last. */
export function seenUntil(
  mark: TripMark,
  what: 'lastSeenAtMs' | 'questionsSeenAtMs',
  atMs: number,
): TripMark {
  return { ...mark, [what]: Math.max(mark[what], atMs) };
}

/** The newest post of a trip, as it arrived. */
export interface NewestPost {
  readonly tripId: string;
  readonly memberId: string;
  readonly receivedAtMs: number;
}

/** Trips with something that this person has not read; one's own post is no news. */
export function unreadOf(
  memberId: string,
  marks: readonly Pick<TripMark, 'tripId' | 'lastSeenAtMs'>[],
  newest: readonly NewestPost[],
): ReadonlySet<string> {
  const seen = new Map(marks.map(({ tripId, lastSeenAtMs }) => [tripId, lastSeenAtMs]));
  const unread = newest.filter(
    (post) => post.memberId !== memberId && post.receivedAtMs > (seen.get(post.tripId) ?? 0),
  );
  return new Set(unread.map(({ tripId }) => tripId));
}
