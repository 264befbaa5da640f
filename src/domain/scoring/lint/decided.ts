import type { RuleBook } from '../rule-book';
import type { Finding } from './finding';

/** Whether one of the book's notes already answers what was found. An error cannot be answered, only mended. */
export function isDecided({ code, severity, path }: Finding, book: RuleBook): boolean {
  if (severity === 'error') return false;
  const subjects = subjectsOf(book, path);
  return book.notes.some(
    ({ decides, about }) => decides === code && about.some((each) => subjects.includes(each)),
  );
}

/** As what notes speak of the thing at a path: its part of the book, and the item or duty itself by its id. */
export function subjectsOf(book: RuleBook, path: string): string[] {
  const [part = '', index] = path.split('.');
  if (index === undefined) return [part];
  const named = part === 'items' ? book.items : part === 'duties' ? book.duties : [];
  return [part, ...named.slice(Number(index), Number(index) + 1).map(({ id }) => id)];
}
