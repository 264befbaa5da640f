import { accept, type Result } from '../refusal';
import {
  type Book,
  type BookChoice,
  type BookReader,
  type BookReason,
  type BookSalon,
  bookRefused,
  MOST_NOTES,
  MOST_REASONS,
  MOST_SALONS,
  readsBook,
} from './book';

/** A book as it is added: it is met by nobody until somebody says why. */
export function newBook(
  { schoolId, bookId, title, author }: Pick<Book, 'schoolId' | 'bookId' | 'title' | 'author'>,
  now: number,
): Book {
  const nothing = { reasons: [], choices: [], salons: [] };
  return { schoolId, bookId, title, author, ...nothing, addedAtMs: now, changedAtMs: now };
}

/** Somebody recommends it. The same words again change nothing; other words of the same person take the place of the first. */
export function decideReason(book: Book, reason: BookReason): Result<Book, 'enoughReasons'> {
  const own = book.reasons.find(({ memberId }) => memberId === reason.memberId);
  if (own?.text === reason.text) return accept(book);
  if (own === undefined && book.reasons.length >= MOST_REASONS) return bookRefused('enoughReasons');
  const others = book.reasons.filter((each) => each !== own);
  return accept({ ...book, reasons: [...others, reason], changedAtMs: reason.atMs });
}

/** A reason is gone, words and all. */
export function withoutReason(book: Book, memberId: string, now: number): Book {
  const reasons = book.reasons.filter((each) => each.memberId !== memberId);
  return reasons.length === book.reasons.length ? book : { ...book, reasons, changedAtMs: now };
}

function isSameChoice(a: Pick<BookChoice, 'groupId' | 'termId'>, b: Pick<BookChoice, 'groupId' | 'termId'>) {
  return a.groupId === b.groupId && a.termId === b.termId;
}

/** Chosen twice it is chosen once: the first choice stands. */
export function withChoice(book: Book, choice: BookChoice): Book {
  if (book.choices.some((each) => isSameChoice(each, choice))) return book;
  return { ...book, choices: [...book.choices, choice], changedAtMs: choice.atMs };
}

export function withoutChoice(book: Book, choice: Pick<BookChoice, 'groupId' | 'termId'>, now: number): Book {
  const choices = book.choices.filter((each) => !isSameChoice(each, choice));
  return choices.length === book.choices.length ? book : { ...book, choices, changedAtMs: now };
}

export function decideSalon(book: Book, salon: BookSalon): Result<Book, 'enoughSalons'> {
  if (book.salons.some(({ sessionId }) => sessionId === salon.sessionId)) return accept(book);
  if (book.salons.length >= MOST_SALONS) return bookRefused('enoughSalons');
  return accept({ ...book, salons: [...book.salons, salon], changedAtMs: salon.atMs });
}

export function withoutSalon(book: Book, sessionId: string, now: number): Book {
  const salons = book.salons.filter((each) => each.sessionId !== sessionId);
  return salons.length === book.salons.length ? book : { ...book, salons, changedAtMs: now };
}

/** Joins the readers, or leaves them; joined again it is since the first time only while one did not leave between. */
export function withReading(reader: BookReader, reads: boolean, now: number): BookReader {
  return reads === readsBook(reader) ? reader : { ...reader, joinedAtMs: reads ? now : null };
}

/** Links a piece of the reader's own; whether it may be shown is asked of the piece each time it is read. */
export function decideNote(
  reader: BookReader,
  submissionId: string,
): Result<BookReader, 'notReading' | 'enoughNotes'> {
  if (!readsBook(reader)) return bookRefused('notReading');
  if (reader.submissionIds.includes(submissionId)) return accept(reader);
  if (reader.submissionIds.length >= MOST_NOTES) return bookRefused('enoughNotes');
  return accept({ ...reader, submissionIds: [...reader.submissionIds, submissionId] });
}

export function withoutNote(reader: BookReader, submissionId: string): BookReader {
  return { ...reader, submissionIds: reader.submissionIds.filter((each) => each !== submissionId) };
}
