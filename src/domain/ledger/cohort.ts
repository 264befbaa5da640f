import type { Group } from '../people/member';
import type { ResearchGroup } from '../scoring/facts';
import { prepareBook } from '../scoring/prepared-book';
import type { RuleBook } from '../scoring/rule-book';
import { type Statement, statementsOf } from '../scoring/statement';
import { standingAlone, type TeacherInput } from '../scoring/teacher-score';
import { highestOwns, type Yardstick } from '../scoring/yardstick';
import { projectTeacher } from './project';
import type { LedgerRecord } from './record';
import { rankedGroups, type TermSettings } from './term-settings';

/** Before anybody's highest was taken, everybody is measured by their own. */
export const noYardstick: Yardstick = { takenAtMs: 0, highestByItem: {} };

/** The highest values of a school's term, from everybody's record. Linear in the records; nobody is named in it. */
export function yardstickOf(book: RuleBook, records: readonly LedgerRecord[], now: number): Yardstick {
  const prepared = prepareBook(book);
  const standings = records.map((record) => standingAlone(prepared, projectTeacher(record, now).input));
  return { takenAtMs: now, highestByItem: highestOwns(prepared, standings) };
}

/**
 * Everybody's statement of the term, exact, in the order of the records: what is shown in a dry run, put up in the notice
 * and frozen. Records hold the teaching members only; `settings` are the office's decisions for the term.
 */
export function termStatements(
  book: RuleBook,
  records: readonly LedgerRecord[],
  groups: readonly Group[],
  settings: TermSettings,
  now: number,
): Statement[] {
  return statementsFrom(book, cohortInputs(records, now), rankedGroups(groups, settings));
}

/** What the records tell the engine, whatever the book. */
export function cohortInputs(records: readonly LedgerRecord[], now: number): TeacherInput[] {
  return records.map((record) => projectTeacher(record, now).input);
}

/** `termStatements` from inputs that were projected before: a dry run reads them by two books. */
export function statementsFrom(
  book: RuleBook,
  inputs: readonly TeacherInput[],
  groups: readonly ResearchGroup[],
): Statement[] {
  const prepared = prepareBook(book);
  const standings = inputs.map((input) => standingAlone(prepared, input));
  return statementsOf(prepared, standings, groups);
}
