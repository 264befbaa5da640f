import type { RuleBook } from './rule-book';

/** Where people's own words stand in a book; everything else is a number, a choice or an id. */
const wordKeys: ReadonlySet<string> = new Set(['title', 'text', 'source', 'parts']);

/** Everything in a rule book that somebody wrote and others read, in the order of the book. */
export function wordsOf(book: RuleBook): string[] {
  return wordsIn(book, false).filter((words) => words !== '');
}

function wordsIn(node: unknown, isWords: boolean): string[] {
  if (typeof node === 'string') return isWords ? [node] : [];
  if (Array.isArray(node)) return node.flatMap((each) => wordsIn(each, isWords));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => wordsIn(value, wordKeys.has(key)));
}
