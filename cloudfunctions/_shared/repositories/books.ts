import { commonRefusals } from '@/contract/common-refusals';
import { type Result, refuse } from '@/domain/refusal';
import type { Book, BookReader } from '@/domain/sharing/book';
import { command } from '../cloud';
import { documentId, getDocument, insertOnce, readAll, type Stored, withoutId } from '../documents';
import { inTransaction } from '../transaction';

type BookKey = Pick<Book, 'schoolId' | 'bookId'>;
type ReaderKey = Pick<BookReader, 'schoolId' | 'bookId' | 'memberId'>;

/** As many people as one question names. */
const IN_LIST = 100;

function bookDocumentId({ schoolId, bookId }: BookKey): string {
  return documentId(schoolId, bookId);
}

function readerDocumentId({ schoolId, bookId, memberId }: ReaderKey): string {
  return documentId(schoolId, bookId, memberId);
}

export function findBook(key: BookKey): Promise<Stored<Book> | null> {
  return getDocument<Book>('books', bookDocumentId(key));
}

/** All books of a school: some dozens, after years some hundreds. */
export async function readBooks(schoolId: string): Promise<Book[]> {
  return (await readAll<Book>('books', { schoolId })).map(withoutId);
}

/** Books that were changed since. */
export async function readBooksChangedSince(schoolId: string, sinceMs: number): Promise<Book[]> {
  return (await readAll<Book>('books', { schoolId, changedAtMs: command.gte(sinceMs) })).map(withoutId);
}

/** Adds a book that nobody recommended yet; one that stands is left alone. */
export async function addBookOnce(book: Book): Promise<void> {
  await insertOnce('books', bookDocumentId(book), book);
}

/** Changes a book in one transaction; `decide` may be run again on a fresher one. The same book from it: nothing is written. */
export function changeBook<Code extends string>(
  key: BookKey,
  decide: (book: Book) => Result<Book, Code>,
): Promise<Result<Book, Code | 'notFound'>> {
  const id = bookDocumentId(key);
  return inTransaction(async (transaction): Promise<Result<Book, Code | 'notFound'>> => {
    const stored = await transaction.get<Book>('books', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const book = withoutId(stored);
    const decided = decide(book);
    if (decided.ok && decided.data !== book) await transaction.replace('books', id, decided.data);
    return decided;
  });
}

/** Who has to do with a book, also who does not read it any more. */
export async function readBookReaders({ schoolId, bookId }: BookKey): Promise<BookReader[]> {
  return (await readAll<BookReader>('bookReaders', { schoolId, bookId })).map(withoutId);
}

/** What some people have to do with books. One step however many they are. */
export async function readReadingOf(schoolId: string, memberIds: readonly string[]): Promise<BookReader[]> {
  const chunks: string[][] = [];
  for (let from = 0; from < memberIds.length; from += IN_LIST)
    chunks.push(memberIds.slice(from, from + IN_LIST));
  const pages = await Promise.all(
    chunks.map((chunk) => readAll<BookReader>('bookReaders', { schoolId, memberId: command.in(chunk) })),
  );
  return pages.flat().map(withoutId);
}

/** Changes what one person has to do with a book; whoever was no reader yet begins as one who does not read it. */
export async function changeReader<Code extends string>(
  key: ReaderKey,
  decide: (reader: BookReader) => Result<BookReader, Code>,
): Promise<Result<BookReader, Code>> {
  const id = readerDocumentId(key);
  const { schoolId, bookId, memberId } = key;
  const fresh: BookReader = { schoolId, bookId, memberId, joinedAtMs: null, submissionIds: [] };
  const standing = await getDocument<BookReader>('bookReaders', id);
  if (standing === null) {
    const first = decide(fresh);
    if (!first.ok || first.data === fresh) return first;
    const { inserted } = await insertOnce('bookReaders', id, first.data);
    if (inserted) return first;
  }
  return inTransaction(async (transaction): Promise<Result<BookReader, Code>> => {
    const stored = await transaction.get<BookReader>('bookReaders', id);
    const reader = stored === null ? fresh : withoutId(stored);
    const decided = decide(reader);
    if (decided.ok && decided.data !== reader) await transaction.replace('bookReaders', id, decided.data);
    return decided;
  });
}
