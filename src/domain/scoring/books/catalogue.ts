import { type BookKind, bookKind } from '../book-kind';
import { builtInIds, builtInRuleBook } from './built-in';

interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: BookKind;
}

/** The built-in rule books, for the office to choose from. */
export function ruleBookCatalogue(): CatalogueEntry[] {
  return builtInIds.flatMap((id) => {
    const book = builtInRuleBook(id);
    return book === undefined ? [] : [{ id, title: book.title, kind: bookKind(book) }];
  });
}
