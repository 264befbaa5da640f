import type { Role } from '../people/role';
import { daysAfter } from '../term/calendar-day';
import { schoolDay } from '../term/school-day';
import type { Post } from './post';
import { returnDay, type Trip } from './trip';
import { isTraveller } from './trip-right';

/** For so many days after the return something may be added, unless the trip is settled before. */
const DAYS_AFTER_RETURN = 14;

/** What keeps somebody from posting on a trip now; null: nothing does. */
export type PostHindrance = 'notTraveller' | 'tripNotApproved' | 'tripNotBegun' | 'tripClosed';

/** Whether somebody may post: a traveller of an approved trip, from its first day until it is settled. */
export function postHindrance(
  trip: Pick<Trip, 'travellerIds' | 'state' | 'from' | 'to' | 'returnedOn'>,
  memberId: string,
  isCredited: boolean,
  nowMs: number,
): PostHindrance | null {
  if (!isTraveller(trip, memberId)) return 'notTraveller';
  if (trip.state === 'asked') return 'tripNotApproved';
  if (trip.state !== 'approved') return 'tripClosed';
  const today = schoolDay(nowMs);
  if (today < trip.from) return 'tripNotBegun';
  return isCredited || today > daysAfter(returnDay(trip), DAYS_AFTER_RETURN) ? 'tripClosed' : null;
}

interface Person {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/** Whoever may take a post back and decide who reads it: its author, and the office. */
export function mayTendPost({ memberId, roles }: Person, post: Pick<Post, 'memberId'>): boolean {
  return post.memberId === memberId || roles.includes('academicAffairs');
}
