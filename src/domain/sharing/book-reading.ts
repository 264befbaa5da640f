import { type Book, type BookReader, isListed } from './book';

/** A book that a person's groups read, and since when. */
export interface GroupReading {
  readonly book: Book;
  readonly atMs: number;
  /** Of which of the person's groups it is the term's book; null in it: of the school. Empty: colleagues read it. */
  readonly chosenFor: readonly (string | null)[];
  /** Colleagues who joined, the first of them first. */
  readonly readerIds: readonly string[];
}

interface Ground {
  readonly books: readonly Book[];
  /** Of the colleagues in the person's groups, the person not among them. */
  readonly readers: readonly BookReader[];
  readonly groupIds: readonly string[];
  readonly termId: string | null;
}

/** What a person's groups read: chosen this term for one of them or the school, or read by a colleague. Newest first. */
export function groupReading({ books, readers, groupIds, termId }: Ground, most: number): GroupReading[] {
  const readings = books.filter(isListed).flatMap((book): GroupReading[] => {
    const choices = book.choices.filter(
      (choice) => choice.termId === termId && (choice.groupId === null || groupIds.includes(choice.groupId)),
    );
    const joined = readers
      .flatMap(({ bookId, memberId, joinedAtMs }) =>
        bookId === book.bookId && joinedAtMs !== null ? [{ memberId, joinedAtMs }] : [],
      )
      .sort((a, b) => a.joinedAtMs - b.joinedAtMs || (a.memberId < b.memberId ? -1 : 1));
    const moments = [...choices.map(({ atMs }) => atMs), ...joined.map(({ joinedAtMs }) => joinedAtMs)];
    if (moments.length === 0) return [];
    const chosenFor = choices.map(({ groupId }) => groupId);
    const readerIds = joined.map(({ memberId }) => memberId);
    return [{ book, atMs: Math.max(...moments), chosenFor, readerIds }];
  });
  return readings.sort((a, b) => b.atMs - a.atMs || (a.book.bookId < b.book.bookId ? -1 : 1)).slice(0, most);
}
