import { schoolDay } from './school-day';
import type { Term } from './term';

const DAY_MS = 86_400_000;

/** 第 n 周: weeks begin on Monday, the first is the one the term begins in. Null outside the term. */
export function termWeek({ from, to }: Pick<Term, 'from' | 'to'>, now: number): number | null {
  const today = schoolDay(now);
  if (today < from || today > to) return null;
  return Math.round((mondayOf(today) - mondayOf(from)) / (7 * DAY_MS)) + 1;
}

/** The Monday of a day's week, as a moment that is only good for subtracting. */
function mondayOf(day: string): number {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(atMs).getUTCDay() + 6) % 7;
  return atMs - sinceMonday * DAY_MS;
}
