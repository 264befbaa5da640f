import type { RuleBook } from '../scoring/rule-book';
import { type HoursFacts, noHoursFacts } from './hours-facts';
import { ledgerPeriod } from './ledger-period';
import { readLedger } from './read-ledger';
import type { LedgerRecord } from './record';

interface HoursTotal {
  readonly hoursHundredths: number;
  readonly targetHundredths: number | null;
}

type Attended = Pick<LedgerRecord, 'term' | 'sessions' | 'facts' | 'before'>;

/** What a record tells of hours: this term's, and what earlier ones add where they were asked for. */
export function hoursOfRecord({
  sessions,
  facts,
  before = noHoursFacts,
}: Omit<Attended, 'term'>): HoursFacts {
  return {
    sessions: [...before.sessions, ...sessions],
    facts: [...before.facts, ...facts],
  };
}

/**
 * Hours got and asked for as the term's book counts them, over the period that the book says: a target of the school year
 * is judged by the year so far. A book that says nothing of hours leaves those of the term, and the term's own target.
 */
export function hoursByBook(
  book: Pick<RuleBook, 'hours' | 'effectiveFrom'>,
  ofTerm: HoursTotal,
  record: Attended,
  now: number,
): HoursTotal {
  const { hours: rule } = book;
  if (rule === null || rule.unit !== 'hour') return ofTerm;
  const period = ledgerPeriod(rule, book, record.term, now);
  const { gotHundredths, targetHundredths } = readLedger(rule, period, hoursOfRecord(record));
  return { hoursHundredths: gotHundredths, targetHundredths };
}
