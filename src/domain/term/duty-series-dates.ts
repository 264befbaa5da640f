import { type Period, periodsOf } from '../scoring/duty-periods';
import { calendarDay, daysAfter, weekdayOf } from './calendar-day';
import type { DutySeriesDraft, SeriesPeriod } from './duty-series';
import { atSchoolTime } from './school-day';
import type { Term } from './term';
import { termWeek } from './term-week';

/** Once in a series: one period and when what is owed in it is due. */
export interface SeriesDate {
  /** 第 3 周, 10 月; empty where it falls due only once. */
  readonly label: string;
  readonly from: string;
  readonly dueOn: string;
  readonly opensAtMs: number;
  readonly dueAtMs: number;
  /** The day off that it was moved away from (国庆节); null when it stands where it was asked for. */
  readonly movedFrom: { readonly day: string; readonly off: string } | null;
  /** Nothing is asked for: nobody works in this period, or it is due in the past. */
  readonly skipped: 'dayOff' | 'past' | null;
  /** A Saturday or Sunday that is worked for a holiday elsewhere (调休). */
  readonly swapped: boolean;
  /** No calendar is published for its year (暂定). */
  readonly provisional: boolean;
}

/** Off in every year, also where no calendar is published yet. */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** When a duty can be begun on its first day. */
const OPENS_AT = '00:00';

type Timing = Pick<DutySeriesDraft, 'per' | 'from' | 'until' | 'weekday' | 'time' | 'opensDaysBefore'>;

/**
 * The dates of a series in order. A day off is no due day: it moves to the working day before within its period, or, where
 * the period has none before, to its first working day. So every date lies in its own period and no two meet.
 */
export function seriesDates(timing: Timing, term: Pick<Term, 'from' | 'to'>, now: number): SeriesDate[] {
  const { per, from, until } = timing;
  const range = { from: later(from, term.from), to: earlier(until, term.to) };
  if (range.from > range.to) return [];
  return periodsWithin(per, range).map((period) => dateOf(period, timing, term, now));
}

function periodsWithin(per: SeriesPeriod, range: Period): Period[] {
  if (per === 'once' || per === 'term' || per === 'schoolYear') return [range];
  return periodsOf(per, range);
}

function dateOf(period: Period, timing: Timing, term: Pick<Term, 'from' | 'to'>, now: number): SeriesDate {
  const { per, weekday, time, opensDaysBefore } = timing;
  const asked = askedDay(period, per, weekday);
  const found = workedNear(asked, period);
  const dueOn = found ?? asked;
  const dueAtMs = atSchoolTime(dueOn, time);
  const opensOn = opensDaysBefore === null ? period.from : daysAfter(dueOn, -opensDaysBefore);
  const off = offOn(asked);
  const { swapped, provisional } = calendarDay(dueOn);
  const isAsked = weekday !== null || per === 'once';
  return {
    label: labelOf(per, period, term),
    from: period.from,
    dueOn,
    opensAtMs: atSchoolTime(later(opensOn, term.from), OPENS_AT),
    dueAtMs,
    movedFrom: isAsked && off !== null && found !== null ? { day: asked, off } : null,
    skipped: found === null ? 'dayOff' : dueAtMs <= now ? 'past' : null,
    swapped,
    provisional,
  };
}

/** The last such weekday of the period, or its last day; a single date is the last day that was chosen. */
function askedDay({ from, to }: Period, per: SeriesPeriod, weekday: number | null): string {
  if (per === 'once' || weekday === null) return to;
  const day = daysAfter(to, -((weekdayOf(to) - weekday + 7) % 7));
  return day < from ? to : day;
}

function workedNear(asked: string, { from, to }: Period): string | null {
  for (let day = asked; day >= from; day = daysAfter(day, -1)) if (offOn(day) === null) return day;
  for (let day = asked; day <= to; day = daysAfter(day, 1)) if (offOn(day) === null) return day;
  return null;
}

/** Why nobody works on a day; null on a working day. */
function offOn(day: string): string | null {
  const { off, provisional } = calendarDay(day);
  return off ?? (provisional ? (fixedHolidays[day.slice(5)] ?? null) : null);
}

function labelOf(per: SeriesPeriod, { from, to }: Period, term: Pick<Term, 'from' | 'to'>): string {
  if (per === 'month') return `${Number(to.slice(5, 7))} 月`;
  if (per !== 'week' && per !== 'twoWeeks') return '';
  const first = weekOf(from, term);
  const last = weekOf(to, term);
  return first === last ? `第 ${first} 周` : `第 ${first}–${last} 周`;
}

function weekOf(day: string, term: Pick<Term, 'from' | 'to'>): number {
  return termWeek(term, atSchoolTime(day, '12:00')) ?? 0;
}

function earlier(one: string, other: string): string {
  return later(one, other) === one ? other : one;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
