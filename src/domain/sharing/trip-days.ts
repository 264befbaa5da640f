import { calendarDay, daysAfter, weekdayOf } from '../term/calendar-day';
import { schoolDay } from '../term/school-day';
import { cascadeDeadline, standingExtension } from './cascade-deadline';
import { returnDay, type Trip } from './trip';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
/** As many boxes as a phone shows side by side; of a longer time the last ones are boxes. */
const MOST_BOXES = 5;
/** A free day of a named holiday makes the stretch a 长假 when it is at least so long. */
const LONG_DAYS = 5;

/** One piece of the strip from the return to the last day. */
export type StripPart =
  | { readonly kind: 'returned'; readonly month: string; readonly day: string }
  /** Days that do not stand as boxes: free ones, or earlier working days of a long time. */
  | { readonly kind: 'gap'; readonly days: number; readonly label: string; readonly today: boolean }
  | {
      readonly kind: 'workday';
      readonly weekday: string;
      readonly day: string;
      readonly today: boolean;
      /** The last day on which the training counts. */
      readonly last: boolean;
      /** Under the box: 今天, 调休, 截止; empty for none. */
      readonly label: string;
    };

/** The days that a trip's training has, for the eye and for a screen reader. */
export interface TripDays {
  readonly parts: readonly StripPart[];
  /** Working days that are left, today's own among them; 0 once the last has passed. */
  readonly left: number;
  /** 10月11日 周六 */
  readonly lastDay: string;
  /** Why that day, in brackets: 调休上班, 已延期, 暂定; empty for none. */
  readonly lastDayNote: string;
}

/** The working days after a return, from the day of the return to the deadline. `nowMs` marks today. */
export function tripDays(trip: Pick<Trip, 'returnedOn' | 'to' | 'extension'>, nowMs: number): TripDays {
  const today = schoolDay(nowMs);
  const back = returnDay(trip);
  const { date: last, provisional } = cascadeDeadline(trip);
  const days = daysBetween(back, last);
  const workdays = days.filter((day) => calendarDay(day).off === null);
  const boxes = new Set(workdays.slice(-MOST_BOXES));
  // The office may have extended it to a free day: the box stands all the same.
  boxes.add(last);
  const month = `${Number(back.slice(5, 7))}月`;
  const parts: StripPart[] = [{ kind: 'returned', month, day: dayOf(back) }];
  let gap: string[] = [];
  const closeGap = () => {
    if (gap.length > 0) parts.push(gapPart(gap, today));
    gap = [];
  };
  for (const day of days) {
    if (!boxes.has(day)) {
      gap.push(day);
      continue;
    }
    closeGap();
    parts.push(boxPart(day, today, last));
  }
  const left = workdays.filter((day) => day >= today).length;
  return { parts, left, lastDay: longDayOf(last), lastDayNote: noteOf(trip, last, provisional) };
}

function boxPart(day: string, today: string, last: string): StripPart {
  const { swapped } = calendarDay(day);
  const isToday = day === today;
  const isLast = day === last;
  const label = isToday ? '今天' : swapped ? '调休' : isLast ? '截止' : '';
  return { kind: 'workday', weekday: weekdayWord(day), day: dayOf(day), today: isToday, last: isLast, label };
}

function gapPart(days: readonly string[], today: string): StripPart {
  const free = days.filter((day) => calendarDay(day).off !== null);
  const isHoliday = free.some((day) => calendarDay(day).off !== '周末');
  const worked = days.length - free.length;
  const name = !isHoliday ? '周末不计' : free.length >= LONG_DAYS ? '长假不计' : '假日不计';
  const label = worked === 0 ? name : `前 ${worked} 个工作日`;
  return { kind: 'gap', days: days.length, label, today: days.includes(today) };
}

function noteOf(trip: Parameters<typeof tripDays>[0], last: string, provisional: boolean): string {
  if (standingExtension(trip) !== null) return '已延期';
  if (provisional) return '暂定，节假日安排还没公布';
  return calendarDay(last).swapped ? '调休上班' : '';
}

/** The days after the first, up to and with the last. */
function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = daysAfter(first, 1); day <= last; day = daysAfter(day, 1)) days.push(day);
  return days;
}

function dayOf(day: string): string {
  return String(Number(day.slice(8)));
}

function weekdayWord(day: string): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/** `10月11日 周六` */
function longDayOf(day: string): string {
  return `${Number(day.slice(5, 7))}月${dayOf(day)}日 ${weekdayWord(day)}`;
}
