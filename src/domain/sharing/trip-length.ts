import { calendarDay, daysAfter } from '../term/calendar-day';
import type { Trip } from './trip';

/** How long it is, with its working days by the calendar of holidays where they are fewer: 共 3 天，其中工作日 2 天. */
export function lengthWords({ from, to }: Pick<Trip, 'from' | 'to'>): string {
  let days = 0;
  let workdays = 0;
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    days += 1;
    if (calendarDay(day).off === null) workdays += 1;
  }
  return workdays === days ? `共 ${days} 天` : `共 ${days} 天，其中工作日 ${workdays} 天`;
}
