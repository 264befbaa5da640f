import { builtInRuleBook } from '../books/built-in';
import { type ScoreSheet, scoreTerm } from '../exchange/score-term';
import type { TermFile } from '../facts';
import { anyLawfulTerm } from './arbitrary-term';

/** What the score command prints for a lawful term. */
export function sheetOf(rulebook: string, file: TermFile, explain?: string): ScoreSheet {
  const scored = scoreTerm(JSON.stringify(file), { rulebook, explain });
  if (scored.ok) return scored.sheet;
  throw new Error(`Not a lawful term: ${JSON.stringify(scored.faults)}`);
}

type Items = Readonly<Record<string, { readonly score: number | null }>>;

/** The items of a printed statement by id; of a book of hours, none. */
export function itemsOf(line: ScoreSheet['statements'][number]): Items {
  return 'items' in line ? line.items : {};
}

/** What may be scored under a built-in book: its items with their maxima in hundredths, and lawful terms. */
export function scoredBook(rulebook: string) {
  const { items } = builtInRuleBook(rulebook)!;
  const maxima = items.map(({ id, maxHundredths }) => [id, maxHundredths] as const);
  const terms = (leastTeachers = 0) => anyLawfulTerm({ itemIds: items.map(({ id }) => id), leastTeachers });
  return { rulebook, maxima, terms };
}
