import { type RuleBook, readRuleBook } from '../../rule-book';
import dutiesTangbei from './duties-tangbei.json';
import hours24 from './hours-24.json';
import lanxi50 from './lanxi-50.json';
import plan110 from './plan-110.json';
import provinceCredits from './province-credits.json';

/**
 * Schools' own wording taken literally, where it is faulty: what the linter is tried on, and what the office can lay
 * beside the usable book to see what was decided. None of these is ever scored by.
 */
const documents: Readonly<Record<string, unknown>> = {
  'plan-110': plan110,
  'lanxi-50': lanxi50,
  'hours-24': hours24,
  'province-credits': provinceCredits,
  'duties-tangbei': dutiesTangbei,
};

/**
 * The wording as published of a built-in book, by that book's id; undefined where it needed no decision. Throws when a
 * shipped document breaks the schema, which only a mistake of ours can cause.
 */
export function publishedRuleBook(id: string): RuleBook | undefined {
  if (!Object.hasOwn(documents, id)) return undefined;
  const reading = readRuleBook(documents[id]);
  if (reading.ok) return reading.book;
  throw new Error(`The published rule book ${id} is broken: ${JSON.stringify(reading.faults)}`);
}
