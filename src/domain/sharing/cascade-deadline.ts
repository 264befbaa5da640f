import { type WorkingDay, workingDayAfter } from '../term/working-days';
import { returnDay, type Trip } from './trip';

/** 外出学习结束后三个工作日内, as `plan-110` has it. */
const WORKING_DAYS = 3;

/**
 * The last day on which the training after a trip still counts: the third working day after the return, or the day that the
 * office extended it to when that is later. Provisional (暂定) when a year without a published calendar was counted.
 */
export function cascadeDeadline(trip: Pick<Trip, 'returnedOn' | 'to' | 'extension'>): WorkingDay {
  const extendedTo = standingExtension(trip);
  return extendedTo === null ? thirdWorkingDay(trip) : { date: extendedTo, provisional: false };
}

/** Without what the office allowed. */
export function thirdWorkingDay(trip: Pick<Trip, 'returnedOn' | 'to'>): WorkingDay {
  return workingDayAfter(returnDay(trip), WORKING_DAYS);
}

/** The day of an extension that makes the deadline later than it is anyway; null: none does. */
export function standingExtension(trip: Pick<Trip, 'returnedOn' | 'to' | 'extension'>): string | null {
  const extendedTo = trip.extension?.to ?? '';
  return extendedTo > thirdWorkingDay(trip).date ? extendedTo : null;
}
