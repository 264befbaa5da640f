import type { Fraction } from './exact';
import { type Formula, ownFormula, scoreFormula } from './formula';
import { type Posting, postingsOf } from './postings';
import { type PreparedItem, prepareBook } from './prepared-book';
import { remarksOn } from './remarks';
import type { RuleBook } from './rule-book';
import { scoreStanding, standingAlone, type TeacherInput, type TeacherScore } from './teacher-score';
import { highestFor, type Yardstick } from './yardstick';

export interface ItemExplanation {
  readonly itemId: string;
  /** How own became the score; null when the item is void or does not apply. */
  readonly formula: Formula | null;
  /** How several clauses made up own, before it was converted; null when there is nothing to show. */
  readonly ownFormula: Formula | null;
  /** What voided, capped, lifted or scaled the item. */
  readonly remarks: readonly string[];
}

export interface TeacherExplanation {
  readonly score: TeacherScore;
  /** In the order of the rule book. */
  readonly items: readonly ItemExplanation[];
  readonly postings: readonly Posting[];
}

/** One teacher's score, opened to clause and fact (为什么). Reads what `scoreTeacher` reads, and agrees with it. */
export function explainTeacher(
  book: RuleBook,
  input: TeacherInput,
  yardstick: Yardstick,
): TeacherExplanation {
  const prepared = prepareBook(book);
  const { highestByItem } = yardstick;
  const standing = standingAlone(prepared, input);
  const score = scoreStanding(prepared, standing, highestByItem, true);
  const { teacher, tally, owns } = standing;
  const formulaOf = (each: PreparedItem, own: Fraction, scoreHundredths: number) =>
    scoreFormula(each, tally, own, highestFor(each.item, teacher, own, highestByItem), scoreHundredths);
  const items = prepared.items.map((each, index): ItemExplanation => {
    const own = owns[index]!;
    const scoreHundredths = score.items[index]!.scoreHundredths ?? 0;
    const isScored = own.status === 'scored';
    return {
      itemId: each.item.id,
      formula: isScored ? formulaOf(each, own.own, scoreHundredths) : null,
      ownFormula: isScored ? ownFormula(each, tally, own.own) : null,
      remarks: remarksOn(each, index, standing, highestByItem),
    };
  });
  return { score, items, postings: postingsOf(prepared, input) };
}
