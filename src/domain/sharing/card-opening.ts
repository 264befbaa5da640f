import type { Role } from '../people/role';
import type { Post } from './post';
import type { Resource } from './resource';
import type { Trip } from './trip';
import { mayReadTrip } from './trip-right';

/**
 * What a card does for whoever opens it. `bind`: nothing is shown, and whoever is of the school can bind. `notYours`: bound,
 * but not among its readers. `gone`: it was there for this person and is no more.
 */
export type CardOpening = 'public' | 'yours' | 'notYours' | 'bind' | 'gone';

/** Whoever opens a card; null: an account that is bound to nobody. */
export type CardReader = {
  readonly schoolId: string;
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
} | null;

type FoundTrip = Pick<Trip, 'travellerIds' | 'askedBy' | 'readers' | 'state'>;
type FoundPost = Pick<Post, 'isPublic' | 'withdrawnAtMs'>;

/**
 * Decides on the card of a post. Somebody who may not read the trip is answered alike whether the post is private, the trip
 * somebody else's, or neither exists: guessing ids teaches nothing. Only what was taken back says so to everybody, so that
 * nobody binds in vain; it holds no words any more.
 */
export function openPostCard(
  reader: CardReader,
  schoolId: string,
  trip: FoundTrip | null,
  post: FoundPost | null,
): CardOpening {
  if (post !== null && post.withdrawnAtMs !== null) return 'gone';
  const mayRead = reader?.schoolId === schoolId && trip !== null && mayReadTrip(reader, trip);
  if (mayRead) return post === null ? 'gone' : 'yours';
  return trip?.state === 'approved' && post?.isPublic === true ? 'public' : closedTo(reader);
}

/** The same for something of the library, which the whole school reads. */
export function openResourceCard(
  reader: CardReader,
  schoolId: string,
  resource: Pick<Resource, 'isPublic' | 'removed'> | null,
): CardOpening {
  if (resource !== null && resource.removed !== null) return 'gone';
  if (reader?.schoolId === schoolId) return resource === null ? 'gone' : 'yours';
  return resource?.isPublic === true ? 'public' : closedTo(reader);
}

function closedTo(reader: CardReader): CardOpening {
  return reader === null ? 'bind' : 'notYours';
}
