import type { Role } from '../people/role';
import type { Trip } from './trip';
import { isTraveller } from './trip-right';
import { hasBegun } from './trip-stage';

export interface TripActor {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

export function isOffice({ roles }: Pick<TripActor, 'roles'>): boolean {
  return roles.includes('academicAffairs');
}

/** Who may ask for a trip that they do not go on themselves. */
export const asksForOthers: readonly Role[] = ['prepLeader', 'groupLeader', 'academicAffairs', 'principal'];

/** Whether what somebody enters needs nobody else's word: the office's, for others. */
export function settlesAtOnce(actor: TripActor, trip: Pick<Trip, 'travellerIds'>): boolean {
  return isOffice(actor) && !isTraveller(trip, actor.memberId);
}

/** Nobody decides on a trip that they travel on or asked for; the principal may stand in for the office. */
export function decidingTripRight(
  actor: TripActor,
  trip: Pick<Trip, 'travellerIds' | 'askedBy'>,
): 'mayDecide' | 'own' | 'notYours' {
  if (!isOffice(actor) && !actor.roles.includes('principal')) return 'notYours';
  const isOwn = isTraveller(trip, actor.memberId) || trip.askedBy === actor.memberId;
  return isOwn ? 'own' : 'mayDecide';
}

/** Who is told that a trip waits: officers who may decide; the principal when an officer is part of it, or none may. */
export function decidersOfTrip<Person extends TripActor>(
  people: readonly Person[],
  trip: Pick<Trip, 'travellerIds' | 'askedBy'>,
): Person[] {
  const may = people.filter((person) => decidingTripRight(person, trip) === 'mayDecide');
  const officers = may.filter(isOffice);
  const concernsOffice = people.some(
    (person) => isOffice(person) && decidingTripRight(person, trip) === 'own',
  );
  return concernsOffice || officers.length === 0 ? may : officers;
}

/** What somebody may do with a trip now; each act asks again when it is done. */
export interface TripRights {
  readonly decide: boolean;
  readonly change: boolean;
  readonly cancel: boolean;
  readonly noteReturn: boolean;
}

export function tripRights(actor: TripActor, trip: Trip, nowMs: number): TripRights {
  const { state, cascade, digest, askedBy } = trip;
  const begun = hasBegun(trip, nowMs);
  const isSettled = cascade !== null || digest !== null;
  const office = isOffice(actor);
  const mine = askedBy === actor.memberId;
  const isOpen = state !== 'cancelled' && !isSettled && (office || mine);
  const inTime = office || !begun || state !== 'approved';
  return {
    decide: state === 'asked' && decidingTripRight(actor, trip) === 'mayDecide',
    change: isOpen && inTime,
    cancel: isOpen && inTime && state !== 'refused',
    noteReturn: state === 'approved' && begun && (office || isTraveller(trip, actor.memberId)),
  };
}
