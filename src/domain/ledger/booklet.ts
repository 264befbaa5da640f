import { attendanceBySession } from '../attendance/attendance';
import { hoursOf } from '../attendance/hours';
import { sealsOf } from '../attendance/session-view';
import type { RuleBook } from '../scoring/rule-book';
import { scoreTeacher } from '../scoring/teacher-score';
import { noYardstick, type TermYardstick } from './cohort';
import { hoursByBook } from './hours-asked';
import { projectTeacher } from './project';
import { reachOf } from './reach';
import type { LedgerRecord } from './record';

/**
 * One person's page of the booklet: hours first, which are exact, then the items, then the seals, then what is still
 * needed. Items that depend on the school's highest are provisional, by the yardstick's time. Fits `Booklet` of the
 * contract.
 */
export function bookletView(
  record: LedgerRecord,
  book: RuleBook,
  yardstick: TermYardstick | null,
  now: number,
) {
  const { term, person, sessions, facts, claims } = record;
  const attendance = attendanceBySession(facts, claims);
  const { input } = projectTeacher(record, now);
  const score = scoreTeacher(book, input, yardstick ?? noYardstick);
  const hours = hoursByBook(book, hoursOf(sessions, attendance, term.targetHoursHundredths), record, now);
  const items = book.items.map((item, index) => {
    const { scoreHundredths = null, provisional = false, status } = score.items[index] ?? {};
    return {
      itemId: item.id,
      name: item.title,
      maxHundredths: item.maxHundredths,
      scoreHundredths,
      provisional,
      void: status === 'void',
    };
  });
  return {
    termName: term.name,
    frozen: false,
    total: hours,
    items,
    totalHundredths: score.totalHundredths,
    maxHundredths: book.items.reduce((sum, item) => sum + item.maxHundredths, 0),
    provisional: items.some((item) => item.provisional),
    yardstickAtMs: yardstick?.takenAtMs ?? null,
    seals: sealsOf(sessions, person.memberId, attendance),
    reach: reachOf(record, book, yardstick, { ...score, input, hours }, now),
    ruleBook: { name: book.title, version: book.version },
  };
}
