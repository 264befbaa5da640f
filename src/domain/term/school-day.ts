import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** China keeps one clock, without summer time: UTC+8 everywhere, on phones abroad and in functions that run in UTC. */
const SHANGHAI_OFFSET_MINUTES = 8 * 60;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function inShanghai(atMs: number) {
  return dayjs.utc(atMs).utcOffset(SHANGHAI_OFFSET_MINUTES);
}

/** The school day of a moment, `YYYY-MM-DD`, in Asia/Shanghai whatever the machine's zone. */
export function schoolDay(atMs: number): string {
  return inShanghai(atMs).format('YYYY-MM-DD');
}

/** `15:26` */
export function clockTime(atMs: number): string {
  return inShanghai(atMs).format('HH:mm');
}

/** `12月18日` */
export function monthDay(atMs: number): string {
  return inShanghai(atMs).format('M月D日');
}

/** `2026年12月18日` */
export function longDay(atMs: number): string {
  return inShanghai(atMs).format('YYYY年M月D日');
}

/** `周四` */
export function weekday(atMs: number): string {
  return WEEKDAYS[inShanghai(atMs).day()] ?? '';
}

/** `2026-11` */
export function schoolMonth(atMs: number): string {
  return schoolDay(atMs).slice(0, 7);
}

/** Epoch milliseconds of a school day (`YYYY-MM-DD`) and a clock time (`HH:mm`) in Asia/Shanghai. */
export function atSchoolTime(day: string, time: string): number {
  return dayjs.utc(`${day}T${time}:00Z`).valueOf() - SHANGHAI_OFFSET_MINUTES * 60_000;
}

/** The last millisecond of the school day that is `days` days after the one of `atMs`. */
export function endOfDayAfter(atMs: number, days: number): number {
  return inShanghai(atMs).add(days, 'day').endOf('day').valueOf();
}

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(`${text}T00:00:00Z`).format('YYYY-MM-DD') === text;
}
