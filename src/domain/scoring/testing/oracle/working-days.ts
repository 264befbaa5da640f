/**
 * The State Council's notices for 2025 and 2026, copied by hand for the months a test term may touch: National
 * Day and Mid-Autumn 2025, New Year 2026, Spring Festival 2026.
 */
const daysOff = [
  ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04'],
  ...['2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08'],
  ...['2026-01-01', '2026-01-02', '2026-01-03'],
  ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
  ...['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
];
const workingWeekends = ['2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28'];

function isWorkingDay(date: string): boolean {
  if (daysOff.includes(date)) return false;
  if (workingWeekends.includes(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The third working day after a return; from 2025-08-25 to the end of February 2026. */
export function thirdWorkingDayAfter(returnedOn: string): string {
  let date = returnedOn;
  for (let found = 0; found < 3; ) {
    date = dayAfter(date);
    if (isWorkingDay(date)) found += 1;
  }
  return date;
}
