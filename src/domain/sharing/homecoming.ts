import { schoolDay } from '../term/school-day';
import { returnDay, type Trip } from './trip';

/** Whether the travellers of an approved trip are back: from the day of their return on. */
export function isBack(trip: Pick<Trip, 'state' | 'returnedOn' | 'to'>, nowMs: number): boolean {
  return trip.state === 'approved' && schoolDay(nowMs) >= returnDay(trip);
}
