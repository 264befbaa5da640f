import type { Photo, PieceFile } from '../submission/submission';
import { schoolDay } from '../term/school-day';
import { returnDay, type Trip } from './trip';

/**
 * Something that a traveller sends from the road. One document, `SCHOOL:TRIP:POST`. Its words passed the platform's check
 * before it was stored; its pictures are the author's alone until theirs did.
 */
export interface Post {
  readonly schoolId: string;
  readonly tripId: string;
  /** `MEMBER-KEY` */
  readonly postId: string;
  readonly memberId: string;
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly files: readonly PieceFile[];
  /** Whoever is handed the card may read it; else the trip's readers alone. */
  readonly isPublic: boolean;
  /** Where it stands among the others: when it was written, as far as the server can prove it. */
  readonly atMs: number;
  /** `atMs` with the phone's own order within it, so that a feed has one order: see `feedPlace`. */
  readonly place: number;
  readonly receivedAtMs: number;
  /** When silent checks of its pictures are asked again; null while none is waited for. */
  readonly checksDueAtMs: number | null;
  /** Its author or the office took it back; its words are gone then. */
  readonly withdrawnAtMs: number | null;
}

/** What is known of the moment at which something was written. */
export interface Written {
  /** What the phone says. */
  readonly claimedAtMs: number;
  /** The server's moment that the phone had been told when it was written; 0 for none. */
  readonly provenAfterMs: number;
  readonly receivedAtMs: number;
}

/**
 * The phone's clock is believed only within what the server knows: not before the last moment that the phone had been told,
 * not after the arrival.
 */
export function orderMoment({ claimedAtMs, provenAfterMs, receivedAtMs }: Written): number {
  return Math.min(Math.max(claimedAtMs, provenAfterMs), receivedAtMs);
}

/** Places within a millisecond: as many posts of one phone keep their order there. */
const WITHIN = 1_000;

/**
 * Where a post stands in its feed. A phone whose clock stands still, or runs behind, gives several posts the same moment:
 * `nth` counts them on that phone. Both fit a whole number that is exact.
 */
export function feedPlace(atMs: number, nth: number): number {
  return atMs * WITHIN + Math.min(nth, WITHIN - 1);
}

/** Longer than that on its way is said: 「10:42，11:05 传到」. */
const LATE_AFTER_MS = 2 * 60_000;

export function isLatePost({ atMs, receivedAtMs }: Pick<Post, 'atMs' | 'receivedAtMs'>): boolean {
  return receivedAtMs - atMs > LATE_AFTER_MS;
}

/** Whether it was written while its author was there. */
export function isOnSite(
  { atMs }: Pick<Post, 'atMs'>,
  trip: Pick<Trip, 'from' | 'to' | 'returnedOn'>,
): boolean {
  const day = schoolDay(atMs);
  return day >= trip.from && day <= returnDay(trip);
}
