import { lint } from '../lint/lint';
import type { RuleBook } from '../rule-book';

/** Whether a book can be adopted: nothing in it leaves open what it means. */
export function isUsable(book: RuleBook): boolean {
  return lint(book).every(({ severity }) => severity !== 'error');
}
