import { prepareBook } from '../scoring/prepared-book';
import type { RuleBook } from '../scoring/rule-book';
import { standingAlone } from '../scoring/teacher-score';
import { highestOwns, type Yardstick } from '../scoring/yardstick';
import { projectTeacher } from './project';
import type { LedgerRecord } from './record';

/** Before anybody's highest was taken, everybody is measured by their own. */
export const noYardstick: Yardstick = { takenAtMs: 0, highestByItem: {} };

/** The highest values of a school's term, from everybody's record. Linear in the records; nobody is named in it. */
export function yardstickOf(book: RuleBook, records: readonly LedgerRecord[], now: number): Yardstick {
  const prepared = prepareBook(book);
  const standings = records.map((record) => standingAlone(prepared, projectTeacher(record, now).input));
  return { takenAtMs: now, highestByItem: highestOwns(prepared, standings) };
}
