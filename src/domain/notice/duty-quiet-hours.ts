import { atSchoolTime, clockTime, schoolDay } from '../term/school-day';

const DAY_MS = 86_400_000;

/** Nobody is reminded from nine in the evening until seven in the morning, Beijing time. */
const FROM = '21:00';
const UNTIL = '07:00';
/** What would fall into the quiet is said at this clock before it, so that three runs of the timer still come in time. */
const LAST = '20:30';

export function isQuiet(atMs: number): boolean {
  const clock = clockTime(atMs);
  return clock >= FROM || clock < UNTIL;
}

/** The moment itself, or the last good one before the quiet that it falls into. */
export function beforeQuiet(atMs: number): number {
  const clock = clockTime(atMs);
  if (clock >= UNTIL && clock <= LAST) return atMs;
  return atSchoolTime(schoolDay(clock < UNTIL ? atMs - DAY_MS : atMs), LAST);
}

/** Seven in the morning of a moment's day. */
export function morningOf(atMs: number): number {
  return atSchoolTime(schoolDay(atMs), UNTIL);
}

/** The moment that lies so much waking time (less than 14 hours) before `now`, which is not quiet itself. */
export function wakingBefore(now: number, wakingMs: number): number {
  const sinceMorning = now - morningOf(now);
  if (wakingMs <= sinceMorning) return now - wakingMs;
  return atSchoolTime(schoolDay(now - DAY_MS), FROM) - (wakingMs - sinceMorning);
}
