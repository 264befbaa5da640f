import type { Group } from '../people/member';
import { type BandCut, type BandCuts, bandCutsOf } from '../scoring/band-cuts';
import type { ResearchGroup } from '../scoring/facts';
import { prepareBook } from '../scoring/prepared-book';
import type { RuleBook } from '../scoring/rule-book';
import { type Statement, statementsOf } from '../scoring/statement';
import { standingAlone, type TeacherInput } from '../scoring/teacher-score';
import { type HighestByItem, highestOwns, type Yardstick } from '../scoring/yardstick';
import { projectTeacher } from './project';
import type { LedgerRecord } from './record';
import { rankedGroups, type TermSettings } from './term-settings';

/** A term's highest values and, beside them, where its bands begin: plain aggregates, taken at the same moment. */
export interface TermYardstick extends Yardstick {
  /** By which book it was taken. Absent, like the cuts, from what was taken before bands were looked at. */
  readonly ruleBook?: { readonly id: string; readonly version: number };
  readonly bandCuts?: BandCuts;
}

/** The cuts of one group; none where they were taken by another book or version, under which they say nothing. */
export function cutsFor(
  { id, version }: Pick<RuleBook, 'id' | 'version'>,
  yardstick: TermYardstick | null,
  groupId: string,
): readonly BandCut[] {
  const takenBy = yardstick?.ruleBook;
  if (takenBy?.id !== id || takenBy.version !== version) return [];
  return yardstick?.bandCuts?.[groupId] ?? [];
}

/** Before anybody's highest was taken, everybody is measured by their own. */
export const noYardstick: Yardstick = { takenAtMs: 0, highestByItem: {} };

/** What the timer takes of a school's term, all at one moment. */
export interface TermMeasure {
  readonly yardstick: TermYardstick;
  /** In the order of the records. */
  readonly statements: readonly Statement[];
}

/** From everybody's record, in one pass. Linear in the records; nobody is named in the yardstick. */
export function measureTerm(
  book: RuleBook,
  records: readonly LedgerRecord[],
  groups: readonly Group[],
  settings: TermSettings,
  now: number,
): TermMeasure {
  const prepared = prepareBook(book);
  const inputs = cohortInputs(records, now);
  const standings = inputs.map((input) => standingAlone(prepared, input));
  const ranked = rankedGroups(groups, settings);
  const statements = statementsOf(prepared, standings, ranked);
  const bandCuts =
    book.ranking === null
      ? {}
      : bandCutsOf(
          book.ranking,
          ranked,
          inputs.map(({ teacher }) => teacher),
          statements.map(({ totalHundredths }) => totalHundredths),
        );
  const highestByItem = highestOwns(prepared, standings);
  const ruleBook = { id: book.id, version: book.version };
  return { yardstick: { takenAtMs: now, highestByItem, ruleBook, bandCuts }, statements };
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

/** The highest values of everybody in the records, exact: what their statements were converted by. */
export function highestOfAll(book: RuleBook, records: readonly LedgerRecord[], now: number): HighestByItem {
  const prepared = prepareBook(book);
  const standings = cohortInputs(records, now).map((input) => standingAlone(prepared, input));
  return highestOwns(prepared, standings);
}
