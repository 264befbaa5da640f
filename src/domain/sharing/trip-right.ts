import type { Role } from '../people/role';
import type { Trip } from './trip';

interface Person {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
}

export function isTraveller({ travellerIds }: Pick<Trip, 'travellerIds'>, memberId: string): boolean {
  return travellerIds.includes(memberId);
}

/** Whether somebody of the school may know of a trip, its posts and questions. Until it is approved only whom it concerns. */
export function mayReadTrip(
  person: Person,
  trip: Pick<Trip, 'travellerIds' | 'askedBy' | 'readers' | 'state'>,
): boolean {
  const { memberId, roles, researchGroupId, prepGroupId } = person;
  if (isTraveller(trip, memberId) || trip.askedBy === memberId) return true;
  if (roles.includes('academicAffairs') || roles.includes('principal')) return true;
  if (trip.state !== 'approved') return false;
  const { readers } = trip;
  return (
    readers.kind === 'school' ||
    readers.groupIds.some((groupId) => groupId === researchGroupId || groupId === prepGroupId)
  );
}
