import { getDayDetail } from 'chinese-days';
import { hasPublishedCalendar } from './working-days';

export interface CalendarDay {
  /** Why nobody works on it, in the words of a calendar (国庆节, 周末); null on a working day. */
  readonly off: string | null;
  /** A Saturday or Sunday that is worked for a holiday elsewhere (调休). */
  readonly swapped: boolean;
  /** Its year has no published calendar yet, so the answer may change (暂定). */
  readonly provisional: boolean;
}

const DAY_MS = 86_400_000;

/** What the Chinese calendar says of a school day `YYYY-MM-DD`. */
export function calendarDay(day: string): CalendarDay {
  const { work, name } = getDayDetail(day);
  const isWeekend = weekdayOf(day) > 5;
  const holiday = name.split(',')[1];
  return {
    off: work ? null : (holiday ?? '周末'),
    swapped: work && isWeekend,
    provisional: !hasPublishedCalendar(day),
  };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(atMs(day)).getUTCDay() + 6) % 7) + 1;
}

/** The school day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(atMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function atMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
