import { atSchoolTime, isDay } from './school-day';

/** What a cell of a workbook can hold. Dates come as midnight UTC of the day shown, times of day as fractions or dates. */
export type PlanCell = string | number | Date | null;

export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

const DAY = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const TIME = /^(\d{1,2})\s*[:时点]\s*(\d{2})\s*分?(?::\d{2})?$/;
const MINUTES_A_DAY = 24 * 60;

/** `2026-09-04`, `2026/9/4`, `2026.9.4`, `2026年9月4日` or a date cell → `YYYY-MM-DD`. */
export function readDay(cell: PlanCell): Reading<string> {
  const text = cell instanceof Date ? minuteText(cell).slice(0, 10) : plain(cell);
  const match = DAY.exec(text);
  if (match === null) return { fault: `「${text}」不是日期，请写成 2026-09-04 的样子` };
  const [, year = '', month = '', day = ''] = match;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { value } : { fault: `没有「${text}」这一天，请改正` };
}

/** `15:30`, `15点30分`, a time cell or a fraction of a day → `HH:mm`. */
export function readTime(cell: PlanCell): Reading<string> {
  const text = timeText(cell);
  const match = TIME.exec(text);
  const [, hour = '', minute = ''] = match ?? [];
  if (match === null || Number(hour) > 23 || Number(minute) > 59)
    return { fault: `「${text}」不是时间，请写成 15:30 的样子` };
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

/** A day, with or without a time of day; `endOfDay` says what a day alone means. Epoch milliseconds. */
export function readMoment(cell: PlanCell, endOfDay: boolean): Reading<number> {
  const text = cell instanceof Date ? minuteText(cell) : plain(cell);
  const timeAt = /[\sT]+(?=\d{1,2}\s*[:时点])/.exec(text);
  const day = readDay(timeAt === null ? text : text.slice(0, timeAt.index));
  if ('fault' in day) return day;
  const clock = timeAt === null ? null : text.slice(timeAt.index + timeAt[0].length);
  if (clock === null || (cell instanceof Date && clock === '00:00'))
    return { value: endOfDay ? atSchoolTime(day.value, '23:59') + 59_999 : atSchoolTime(day.value, '00:00') };
  const time = readTime(clock);
  return 'fault' in time ? time : { value: atSchoolTime(day.value, time.value) };
}

/** Hours with at most two decimals, in hundredths. */
export function readHours(cell: PlanCell, least: number, most: number): Reading<number> {
  const text = plain(cell);
  const hours = text === '' || cell instanceof Date ? Number.NaN : Number(text);
  if (!Number.isFinite(hours)) return { fault: `「${text}」不是学时数，请只写数字` };
  if (hours < least || hours > most) return { fault: `学时应在 ${least}～${most} 之间，这里是 ${text}` };
  const hundredths = Math.round(hours * 100);
  return Math.abs(hours * 100 - hundredths) < 1e-6
    ? { value: hundredths }
    : { fault: `学时最多写两位小数，这里是 ${text}` };
}

/** A whole number from 1 to 999. */
export function readOrdinal(cell: PlanCell): Reading<number> {
  const text = plain(cell);
  return /^[1-9]\d{0,2}$/.test(text)
    ? { value: Number(text) }
    : { fault: `「${text}」不是序号，请写 1、2、3 这样的整数` };
}

function plain(cell: PlanCell): string {
  return cell instanceof Date
    ? minuteText(cell)
    : String(cell ?? '')
        .normalize('NFKC')
        .trim();
}

/** `2026-09-04 15:30`; Excel's fractions are a hair off the full minute. */
function minuteText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  return new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

function timeText(cell: PlanCell): string {
  if (cell instanceof Date) return minuteText(cell).slice(11);
  if (typeof cell !== 'number' || cell < 0 || cell >= 1) return plain(cell);
  const minutes = Math.round(cell * MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
