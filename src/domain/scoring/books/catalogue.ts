import type { RuleBook } from '../rule-book';
import { builtInIds, builtInRuleBook } from './built-in';

/** What a book is for: points and bands, hours of a ledger, or what is owed. */
export type RuleBookKind = 'scored' | 'hours' | 'duties';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: RuleBookKind;
}

/** The built-in rule books, for the office to choose from. */
export function ruleBookCatalogue(): CatalogueEntry[] {
  return builtInIds.flatMap((id) => {
    const book = builtInRuleBook(id);
    return book === undefined ? [] : [{ id, title: book.title, kind: kindOf(book) }];
  });
}

function kindOf({ items, hours }: RuleBook): RuleBookKind {
  if (items.length > 0) return 'scored';
  return hours === null ? 'duties' : 'hours';
}
