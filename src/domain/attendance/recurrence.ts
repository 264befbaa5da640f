import { calendarDay, daysAfter, weekdayOf } from '../term/calendar-day';

/** `monthly`: on the same weekday of each month as the first, as the third Wednesday; the fifth means the last. */
export type Repeat = 'once' | 'weekly' | 'fortnightly' | 'monthly';

export interface Recurrence {
  readonly repeat: Repeat;
  /** `YYYY-MM-DD`; it names the weekday. */
  readonly first: string;
  /** The last day that may have a session; null: only the count ends it. */
  readonly until: string | null;
  /** How many working days the rule finds; null: only the last day ends it. */
  readonly count: number | null;
  /** Days of the rule that somebody took out. They count, so that taking one out moves no other. */
  readonly except: readonly string[];
  /** Days that somebody put in: one that the rule skipped, or any other. */
  readonly alsoOn: readonly string[];
}

export interface SeriesDay {
  readonly day: string;
  readonly taken: boolean;
  /** Why nobody works on it (国庆节, 周末); null on a working day. */
  readonly off: string | null;
  /** A Saturday or Sunday worked for a holiday (调休). */
  readonly swapped: boolean;
  /** No calendar is published for its year (暂定). */
  readonly provisional: boolean;
}

/** A school year is 45 weeks; more is a slip of the thumb. */
const MOST_CANDIDATES = 60;

/**
 * The days of a series in order, with those that were skipped or taken out. The rule skips days off by the Chinese calendar;
 * a single session stands on the day it was given. A worked Saturday is met by a series of Saturdays alone.
 */
export function seriesDays(recurrence: Recurrence): SeriesDay[] {
  const { except, alsoOn } = recurrence;
  const byRule = ruleDays(recurrence);
  const all = [...new Set([...byRule, ...alsoOn])].sort();
  return all.map((day) => {
    const calendar = calendarDay(day);
    const isMeant = recurrence.repeat === 'once' || calendar.off === null;
    const isTakenByRule = byRule.includes(day) && isMeant && !except.includes(day);
    return { day, taken: alsoOn.includes(day) || isTakenByRule, ...calendar };
  });
}

function ruleDays({ repeat, first, until, count }: Recurrence): string[] {
  if (repeat === 'once') return [first];
  const days: string[] = [];
  let worked = 0;
  for (let step = 0; step < MOST_CANDIDATES && (count === null || worked < count); step += 1) {
    const day =
      repeat === 'monthly' ? sameWeekdayOfMonth(first, step) : daysAfter(first, strides[repeat] * step);
    if (until !== null && day > until) break;
    days.push(day);
    if (calendarDay(day).off === null) worked += 1;
  }
  return days;
}

const strides = { weekly: 7, fortnightly: 14 } as const;

/** The third Wednesday of the month that is `later` months after the first one's, if that is a third Wednesday. */
function sameWeekdayOfMonth(first: string, later: number): string {
  const nth = Math.ceil(Number(first.slice(8)) / 7);
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + later;
  const monthStart = startOfMonth(months);
  const toWeekday = (weekdayOf(first) - weekdayOf(monthStart) + 7) % 7;
  const day = daysAfter(monthStart, toWeekday + (nth - 1) * 7);
  return day < startOfMonth(months + 1) ? day : daysAfter(day, -7);
}

function startOfMonth(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
