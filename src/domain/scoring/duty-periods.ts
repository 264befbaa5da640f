import { termIdOf } from '../term/term-plan';
import type { DutyRule } from './duty-rule';

/** From one school day to another, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/**
 * The periods of a term in which a duty falls due once, at their last day. Weeks begin on Monday, the first is the one
 * the term begins in, and two weeks are its weeks 1–2, 3–4 …; of a week or month that the term cuts, what lies
 * inside counts when it is at least half. A duty of the school year (August to July) is due at the end of its second
 * term. Holidays move nothing.
 */
export function periodsOf(per: DutyRule['per'], term: Period): Period[] {
  switch (per) {
    case 'week':
      return within(term, weeks(term, 1));
    case 'twoWeeks':
      return within(term, weeks(term, 2));
    case 'month':
      return within(term, months(term));
    case 'term':
      return [{ from: term.from, to: term.to }];
    case 'schoolYear':
      return [schoolYear(term)];
  }
}

function weeks(term: Period, step: number): Period[] {
  const periods: Period[] = [];
  const lastMs = msOf(term.to);
  for (let atMs = mondayMs(term.from); atMs <= lastMs; atMs += 7 * step * dayMs)
    periods.push({ from: dayOf(atMs), to: dayOf(atMs + (7 * step - 1) * dayMs) });
  return periods;
}

function months(term: Period): Period[] {
  const periods: Period[] = [];
  for (let first = `${term.from.slice(0, 7)}-01`; first <= term.to; ) {
    const next = new Date(msOf(first));
    next.setUTCMonth(next.getUTCMonth() + 1);
    periods.push({ from: first, to: dayOf(next.getTime() - dayMs) });
    first = dayOf(next.getTime());
  }
  return periods;
}

function schoolYear(term: Period): Period {
  const termId = termIdOf(term.from);
  const year = Number(termId.slice(0, 4));
  return { from: `${year}-08-01`, to: termId.endsWith('-2') ? term.to : `${year + 1}-07-31` };
}

function within(term: Period, periods: readonly Period[]): Period[] {
  return periods.flatMap((period) => {
    const cut = {
      from: dayOf(Math.max(msOf(period.from), msOf(term.from))),
      to: dayOf(Math.min(msOf(period.to), msOf(term.to))),
    };
    return 2 * daysOf(cut) >= daysOf(period) ? [cut] : [];
  });
}

function daysOf({ from, to }: Period): number {
  return (msOf(to) - msOf(from)) / dayMs + 1;
}

function mondayMs(day: string): number {
  const atMs = msOf(day);
  return atMs - ((new Date(atMs).getUTCDay() + 6) % 7) * dayMs;
}

/** School days are counted as if in UTC, where every day has 24 hours; no clock time is involved. */
function msOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
