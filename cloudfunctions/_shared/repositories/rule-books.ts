import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import { type RuleBook, readRuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, insertOnce } from '../documents';

interface StoredRuleBook {
  readonly schoolId: string;
  readonly book: RuleBook;
}

/** A version of a book never changes, so an instance reads it once. */
const known = new Map<string, RuleBook>();

/**
 * The rule book that a term is judged by: the school's own copy of the version in force at the term's start. A built-in
 * book is copied to the school when it is first asked for, so that a later release of ours changes nobody's running term.
 */
export async function findRuleBook({
  schoolId,
  ruleBook,
}: Pick<Term, 'schoolId' | 'ruleBook'>): Promise<RuleBook> {
  const id = documentId(schoolId, ruleBook.id, ruleBook.version);
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const stored = await getDocument<StoredRuleBook>('ruleBooks', id);
  const { book } = stored ?? (await adoptBuiltIn(schoolId, ruleBook, id));
  const reading = readRuleBook(book);
  if (!reading.ok) throw new Error(`rule book ${id} is broken: ${JSON.stringify(reading.faults)}`);
  known.set(id, reading.book);
  return reading.book;
}

async function adoptBuiltIn(schoolId: string, { id, version }: Term['ruleBook'], documentKey: string) {
  const book = builtInRuleBook(id);
  if (book === undefined || book.version !== version) throw new Error(`there is no rule book ${documentKey}`);
  const { document } = await insertOnce<StoredRuleBook>('ruleBooks', documentKey, { schoolId, book });
  return document;
}
