import { attendanceBySession } from '../../attendance/attendance';
import { sealsOf } from '../../attendance/session-view';
import type { RuleBook } from '../../scoring/rule-book';
import { hoursByBook } from '../hours-asked';
import { nothingMore } from '../reach';
import type { LedgerRecord } from '../record';
import { asOf } from './as-of';
import { type FrozenStatement, fullMarks } from './result';

/**
 * One person's page of a booklet that is bound: the numbers are the statement's, the seals those of the facts up to its
 * cut-off. `book` is the statement's version. Fits `Booklet` of the contract.
 */
export function frozenBookletView(record: LedgerRecord, statement: FrozenStatement, book: RuleBook) {
  const standing = asOf(record, statement.cutoffAtMs, { rounds: [], sessions: [] });
  const { term, person, sessions, facts, claims } = standing;
  const { hoursHundredths, totalHundredths } = statement;
  const scores = new Map(statement.items.map((item) => [item.itemId, item]));
  return {
    termName: term.name,
    frozen: true,
    total: hoursByBook(
      book,
      { hoursHundredths, targetHundredths: term.targetHoursHundredths },
      standing,
      statement.cutoffAtMs,
    ),
    items: book.items.map(({ id, title, maxHundredths }) => {
      const score = scores.get(id);
      return {
        itemId: id as string,
        name: title,
        maxHundredths,
        scoreHundredths: score?.scoreHundredths ?? null,
        provisional: false,
        void: score?.status === 'void',
      };
    }),
    totalHundredths,
    maxHundredths: fullMarks(book),
    provisional: false,
    yardstickAtMs: null,
    seals: sealsOf(sessions, person.memberId, attendanceBySession(facts, claims)),
    reach: nothingMore,
    ruleBook: { name: book.title, version: book.version },
  };
}
