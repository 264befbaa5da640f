import type { LedgerBooksView } from '@/contract/ledgers';
import { type BookKey, ledgersOf } from '@/domain/ledger/kept-ledgers';
import { type HoursBook, isHoursBook } from '@/domain/ledger/ledgers-view';
import type { RuleBookVersion } from '@/domain/ledger/rule-book-version';
import type { School } from '@/domain/people/member';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { ruleBookCatalogue } from '@/domain/scoring/books/catalogue';
import { readAll } from '../_shared/documents';
import { findRuleBook, readVersion } from '../_shared/repositories/rule-books';

/** The versions of books of hours that a school keeps. Small, and few: they are read whole. */
export async function readHoursBooks(schoolId: string): Promise<HoursBook[]> {
  const stored = await readAll<RuleBookVersion>('ruleBooks', { schoolId, kind: 'hours' });
  return stored.map((each) => readVersion(each).book).filter(isHoursBook);
}

/**
 * The books of these keys, out of those that were read. One that comes with the product is copied to the school the first
 * time that it is asked for, so that a later release of ours changes no ledger.
 */
export async function booksOf(
  schoolId: string,
  keys: readonly BookKey[],
  kept: readonly HoursBook[],
): Promise<HoursBook[]> {
  const books = await Promise.all(
    keys.map((key) => kept.find((book) => isOf(book, key)) ?? findRuleBook({ schoolId, ruleBook: key })),
  );
  return books.filter(isHoursBook);
}

/** Every version of a book of hours that the office can choose: the school's, and those that come with the product. */
export function choosable(kept: readonly HoursBook[]): HoursBook[] {
  const known = new Set(kept.map(({ id }) => id));
  const offered = ruleBookCatalogue().flatMap(({ id, kind }) => {
    const book = kind === 'hours' && !known.has(id) ? builtInRuleBook(id) : undefined;
    return book !== undefined && isHoursBook(book) ? [book] : [];
  });
  return [...kept, ...offered];
}

export function ledgerBooksView(
  school: Pick<School, 'ledgers'> | null,
  choices: readonly HoursBook[],
): LedgerBooksView {
  const byId = new Map<string, HoursBook[]>();
  for (const book of [...choices].sort(byIdThenNewest))
    byId.set(book.id, [...(byId.get(book.id) ?? []), book]);
  return {
    kept: ledgersOf(school).map((key) => ({
      ...key,
      title: choices.find((book) => isOf(book, key))?.title ?? key.id,
    })),
    choices: [...byId].map(([id, versions]) => ({
      id,
      title: versions[0]?.title ?? id,
      versions: versions.map(({ version }) => version),
    })),
  };
}

function isOf(book: HoursBook, { id, version }: BookKey): boolean {
  return book.id === id && book.version === version;
}

function byIdThenNewest(a: HoursBook, b: HoursBook): number {
  return a.id.localeCompare(b.id) || b.version - a.version;
}
