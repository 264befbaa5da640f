import type { RuleBook } from './rule-book';

/** What a book is for: points and bands, hours of a ledger, or what is owed. */
export type BookKind = 'scored' | 'hours' | 'duties';

export function bookKind({ items, hours }: Pick<RuleBook, 'items' | 'hours'>): BookKind {
  if (items.length > 0) return 'scored';
  return hours === null ? 'duties' : 'hours';
}
