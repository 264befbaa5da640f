import { isWorkday } from 'chinese-days';

/**
 * Years whose holidays and 调休 days the State Council has published and `chinese-days` 1.5.7 carries.
 * In any other year a public holiday would pass for an ordinary day, so a date there is only provisional.
 */
const firstPublishedYear = 2004;
const lastPublishedYear = 2026;

const dayMs = 86_400_000;

export interface WorkingDay {
  /** School day, `YYYY-MM-DD`. */
  readonly date: string;
  /** True when a year without a published calendar was counted (暂定). */
  readonly provisional: boolean;
}

/**
 * The `count`-th working day after `date` (the day itself never counts), by the Chinese holiday calendar with
 * its 调休 days: returned on 2025-09-30, the third is Saturday 2025-10-11.
 *
 * Days are walked one by one with `isWorkday`, because the library's own `findWorkday` is a day off in time
 * zones west of Greenwich.
 */
export function workingDayAfter(date: string, count: number): WorkingDay {
  let dayMsUtc = Date.parse(`${date}T00:00:00Z`);
  let day = date;
  let provisional = false;
  for (let found = 0; found < count; ) {
    dayMsUtc += dayMs;
    day = new Date(dayMsUtc).toISOString().slice(0, 10);
    if (!hasPublishedCalendar(day)) provisional = true;
    if (isWorkday(day)) found += 1;
  }
  return { date: day, provisional };
}

/** Whether the holidays of a day's year are known here. */
export function hasPublishedCalendar(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= firstPublishedYear && year <= lastPublishedYear;
}
