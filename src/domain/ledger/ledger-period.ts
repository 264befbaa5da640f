import type { HoursRule } from '../scoring/hours-rule';
import type { RuleBook } from '../scoring/rule-book';
import { isDay, schoolDay } from '../term/school-day';
import type { Term } from '../term/term';
import { termIdOf } from '../term/term-plan';
import type { HeldSession } from './hours-facts';

/** A stretch of a ledger's period: one term, or one year of several. */
export interface PeriodPart {
  readonly name: string;
  readonly holds: (session: HeldSession) => boolean;
}

/** Over what a ledger counts just now, and the parts of it that have begun, in their order. */
export interface LedgerPeriod {
  /** `2026 学年`, `2026–2030 年` */
  readonly name: string;
  readonly parts: readonly PeriodPart[];
  /** All terms that may hold a session of it. */
  readonly termIds: readonly string[];
}

type TermDays = Pick<Term, 'termId' | 'name' | 'from' | 'to'>;

/**
 * The period that this term's today lies in: before and after the term, its first and last day stand for it, so that a
 * booklet looked at in the holidays still shows its own year.
 */
export function ledgerPeriod(
  { period }: HoursRule,
  { effectiveFrom }: Pick<RuleBook, 'effectiveFrom'>,
  term: TermDays,
  now: number,
): LedgerPeriod {
  switch (period.kind) {
    case 'term':
      return { name: term.name, parts: [ofTerm(term.termId, term.name)], termIds: [term.termId] };
    case 'schoolYear':
      return schoolYearOf(term.termId);
    case 'years':
      return cycleAt(period.firstDay ?? effectiveFrom, period.years, dayWithin(term, now));
  }
}

/** The terms before this one that a book of hours reads as well: none where it counts term by term. */
export function termIdsBefore(
  book: Pick<RuleBook, 'hours' | 'effectiveFrom'>,
  term: TermDays,
  now: number,
): string[] {
  if (book.hours === null) return [];
  return ledgerPeriod(book.hours, book, term, now).termIds.filter((termId) => termId !== term.termId);
}

const DAY_MS = 86_400_000;
const halves = { '1': '第一学期', '2': '第二学期' } as const;

/** A school year is its terms, whenever they begin and end. */
function schoolYearOf(termId: string): LedgerPeriod {
  const year = termId.slice(0, 4);
  const begun = (['1', '2'] as const).map((half) => [`${year}-${half}`, halves[half]] as const);
  const parts = begun.filter(([id]) => id <= termId);
  return {
    name: `${year} 学年`,
    parts: parts.map(([id, name]) => ofTerm(id, name)),
    termIds: parts.map(([id]) => id),
  };
}

function ofTerm(termId: string, name: string): PeriodPart {
  return { name, holds: (session) => session.termId === termId };
}

/** The cycle of `years` years, counted from `firstDay` on in both directions, that a day lies in. */
function cycleAt(firstDay: string, years: number, day: string): LedgerPeriod {
  const first = yearBegun(firstDay, day);
  const begins = first - ((((first - yearOf(firstDay)) % years) + years) % years);
  const parts = Array.from({ length: first - begins + 1 }, (_, index) => yearPart(firstDay, begins + index));
  const end = dayBefore(dayIn(begins + years, firstDay));
  return {
    name: spanName(dayIn(begins, firstDay), end),
    parts,
    termIds: termIdsBetween(dayIn(begins, firstDay), day),
  };
}

function yearPart(firstDay: string, year: number): PeriodPart {
  const from = dayIn(year, firstDay);
  const to = dayBefore(dayIn(year + 1, firstDay));
  return {
    name: spanName(from, to),
    holds: ({ startsAtMs }) => {
      const day = schoolDay(startsAtMs);
      return from <= day && day <= to;
    },
  };
}

/** The last year whose first day, on the calendar day of `firstDay`, is not after `day`. */
function yearBegun(firstDay: string, day: string): number {
  return dayIn(yearOf(day), firstDay) <= day ? yearOf(day) : yearOf(day) - 1;
}

/** `2026 年`, `2026–2030 年`; `2025年9月–2030年8月` where years do not begin in January. */
function spanName(from: string, to: string): string {
  if (!from.endsWith('-01-01')) return `${monthName(from)}–${monthName(to)}`;
  return yearOf(from) === yearOf(to) ? `${yearOf(from)} 年` : `${yearOf(from)}–${yearOf(to)} 年`;
}

/** Every term of the school years from one day to another. */
function termIdsBetween(from: string, to: string): string[] {
  const [first, last] = [termIdOf(from), termIdOf(to)].map(yearOf) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    Object.keys(halves).map((half) => `${year}-${half}`),
  );
}

function dayWithin({ from, to }: TermDays, now: number): string {
  const today = schoolDay(now);
  return today < from ? from : today > to ? to : today;
}

/** The calendar day of `firstDay` in a year; 29 February is the 28th where there is none. */
function dayIn(year: number, firstDay: string): string {
  const monthAndDay = firstDay.slice(5);
  return isDay(`${year}-${monthAndDay}`) ? `${year}-${monthAndDay}` : `${year}-02-28`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

function monthName(day: string): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月`;
}

function yearOf(dayOrTermId: string): number {
  return Number(dayOrTermId.slice(0, 4));
}
