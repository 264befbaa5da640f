import type { TermFile } from './facts';
import { type Formula, ownFormula, scoreFormula } from './formula';
import { type Posting, postingsFrom } from './postings';
import { type PreparedBook, type PreparedItem, prepareBook } from './prepared-book';
import { remarksOn } from './remarks';
import type { RuleBook } from './rule-book';
import { type Statement, statementsOf } from './statement';
import {
  type Standing,
  scoreStanding,
  standingAlone,
  standingsOf,
  type TeacherInput,
  type TeacherScore,
} from './teacher-score';
import { type HighestByItem, highestFor, highestOwns, type Yardstick } from './yardstick';

export interface ItemExplanation {
  readonly itemId: string;
  /** How own became the score; null when the item is void or does not apply. */
  readonly formula: Formula | null;
  /** How several clauses made up own, before it was converted; null when there is nothing to show. */
  readonly ownFormula: Formula | null;
  /** What voided, capped, lifted or scaled the item. */
  readonly remarks: readonly string[];
}

/** A score opened to clause and fact (为什么). */
interface Explanation {
  /** In the order of the rule book. */
  readonly items: readonly ItemExplanation[];
  readonly postings: readonly Posting[];
}

export interface TeacherExplanation extends Explanation {
  readonly score: TeacherScore;
}

export interface ExplainedStatement extends Explanation {
  readonly statement: Statement;
}

/** One teacher's score, opened. Reads what `scoreTeacher` reads, and agrees with it. */
export function explainTeacher(
  book: RuleBook,
  input: TeacherInput,
  { highestByItem }: Yardstick,
): TeacherExplanation {
  const prepared = prepareBook(book);
  const standing = standingAlone(prepared, input, true);
  const score = scoreStanding(prepared, standing, highestByItem, true);
  return { score, ...explanationOf(prepared, standing, score, highestByItem) };
}

/**
 * The statements of `computeStatements`, each opened: still one pass over the facts. One after another in the order of
 * teachers, so that the words of a whole county never stand in memory at once.
 */
export function* explainStatements(book: RuleBook, file: TermFile): Generator<ExplainedStatement> {
  const prepared = prepareBook(book);
  const standings = standingsOf(prepared, file, true);
  const highestByItem = highestOwns(prepared, standings);
  const statements = statementsOf(prepared, standings, file.groups);
  for (const [index, standing] of standings.entries()) {
    const statement = statements[index]!;
    yield { statement, ...explanationOf(prepared, standing, statement, highestByItem) };
  }
}

function explanationOf(
  prepared: PreparedBook,
  standing: Standing,
  score: TeacherScore,
  highestByItem: HighestByItem,
): Explanation {
  const items = prepared.items.map((each, index) =>
    itemExplanation(each, index, standing, score, highestByItem),
  );
  return { items, postings: postingsFrom(prepared, standing.tally.found()) };
}

function itemExplanation(
  each: PreparedItem,
  index: number,
  standing: Standing,
  score: TeacherScore,
  highestByItem: HighestByItem,
): ItemExplanation {
  const { teacher, tally, owns } = standing;
  const { item } = each;
  const own = owns[index]!;
  const remarks = remarksOn(each, index, standing, highestByItem);
  if (own.status !== 'scored') return { itemId: item.id, formula: null, ownFormula: null, remarks };
  const highest = highestFor(item, teacher, own.own, highestByItem);
  const scoreHundredths = score.items[index]!.scoreHundredths ?? 0;
  return {
    itemId: item.id,
    formula: scoreFormula(each, tally, own.own, highest, scoreHundredths),
    ownFormula: ownFormula(each, tally, own.own),
    remarks,
  };
}
