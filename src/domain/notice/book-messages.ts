import type { Book, BookChoice, BookSalon } from '../sharing/book';
import { monthDay } from '../term/school-day';
import type { Message } from './message';

type AboutBook = Pick<Book, 'schoolId' | 'bookId' | 'title' | 'author'>;

/** Tells somebody which book their group, or the school, reads this term. Chosen again after it was taken back it is told once. */
export function bookChosenMessage(book: AboutBook, choice: BookChoice, memberId: string): Message {
  const { schoolId, bookId, title, author } = book;
  const whose = choice.groupId === null ? '全校' : '组里';
  return {
    schoolId,
    memberId,
    messageId: `bookChosen.${bookId}.${choice.termId}.${choice.groupId ?? ''}`,
    kind: 'bookChosen',
    title: `${whose}本学期共读《${title}》`,
    body: `${author === '' ? '' : `${author}。`}点开看推荐的理由，也可以点「我也读」。`,
    link: bookPage(bookId),
    createdAtMs: choice.atMs,
    readAtMs: null,
  };
}

/** Tells a reader that a salon about the book is arranged. */
export function salonLinkedMessage(
  { schoolId, bookId, title }: AboutBook,
  { sessionId, atMs }: BookSalon,
  session: { readonly startsAtMs: number; readonly place: string },
  memberId: string,
): Message {
  const place = session.place === '' ? '' : `，${session.place}`;
  return {
    schoolId,
    memberId,
    messageId: `salonLinked.${bookId}.${sessionId}`,
    kind: 'salonLinked',
    title: `读书沙龙：《${title}》`,
    body: `${monthDay(session.startsAtMs)}${place}。您在读这本书，点开看看。`,
    link: bookPage(bookId),
    createdAtMs: atMs,
    readAtMs: null,
  };
}

function bookPage(bookId: string): string {
  return `/pages/resources/books/book/index?bookId=${bookId}`;
}
