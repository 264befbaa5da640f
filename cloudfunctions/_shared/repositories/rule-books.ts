import {
  bookForNewTerm,
  type RuleBookVersion,
  type VersionSummary,
  versionOf,
} from '@/domain/ledger/rule-book-version';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { type RuleBook, readRuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { command } from '../cloud';
import { documentId, getDocument, insertOnce, readAll, readSome, type Stored } from '../documents';

type BookKey = Term['ruleBook'];

export function versionId(schoolId: string, { id, version }: BookKey): string {
  return documentId(schoolId, id, version);
}

/** A version of a book never changes, so an instance reads it once. */
const known = new Map<string, RuleBookVersion>();

/** One version that the school keeps, or null. */
export async function findVersion(schoolId: string, key: BookKey): Promise<RuleBookVersion | null> {
  const id = versionId(schoolId, key);
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const stored = await getDocument<RuleBookVersion>('ruleBooks', id);
  return stored === null ? null : remembered(stored);
}

/**
 * The rule book that a term is judged by: the school's own copy of the version in force. A built-in book is copied to the
 * school when it is first asked for, so that a later release of ours changes nobody's running term.
 */
export async function findRuleBook({
  schoolId,
  ruleBook,
}: Pick<Term, 'schoolId' | 'ruleBook'>): Promise<RuleBook> {
  const { book } = (await findVersion(schoolId, ruleBook)) ?? (await adoptBuiltIn(schoolId, ruleBook));
  return book;
}

/** Every version that the school keeps, without the books themselves: a long life of versions is more than one reply. */
export function readVersions(schoolId: string): Promise<Stored<VersionSummary>[]> {
  return readAll<VersionSummary>('ruleBooks', { schoolId }, { book: false });
}

/** What a term that begins on this day (`YYYY-MM-DD`) is to be judged by. */
export async function findBookForNewTerm(schoolId: string, from: string): Promise<BookKey> {
  const [kept, earlier] = await Promise.all([
    readVersions(schoolId),
    readSome<Term>('terms', { schoolId, from: command.lt(from) }, { field: 'from', direction: 'desc' }, 1),
  ]);
  return bookForNewTerm(kept, earlier[0]?.ruleBook ?? null, from);
}

/** A stored version, checked, with its book as the schema writes it. Throws when it can not be read. */
export function readVersion(stored: Stored<RuleBookVersion>): RuleBookVersion {
  const { _id, ...version } = stored;
  const reading = readRuleBook(version.book);
  if (!reading.ok) throw new Error(`rule book ${_id} is broken: ${JSON.stringify(reading.faults)}`);
  return { ...version, book: reading.book };
}

function remembered(stored: Stored<RuleBookVersion>): RuleBookVersion {
  const version = readVersion(stored);
  known.set(stored._id, version);
  return version;
}

async function adoptBuiltIn(schoolId: string, key: BookKey): Promise<RuleBookVersion> {
  const id = versionId(schoolId, key);
  const book = builtInRuleBook(key.id);
  if (book === undefined || book.version !== key.version) throw new Error(`there is no rule book ${id}`);
  const { document } = await insertOnce<RuleBookVersion>('ruleBooks', id, versionOf(schoolId, book));
  return remembered(document);
}
