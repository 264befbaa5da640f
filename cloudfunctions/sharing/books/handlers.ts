import type { bookActions } from '@/contract/books';
import type { Handlers } from '../../_shared/entry';
import { bookArranging, chooseBook, linkSalon } from './arrange-book';
import { bookView } from './book-view';
import { books } from './list-books';
import { linkBookNote, ownBookNotes, readBook } from './read-book';
import { dropReason, recommendBook } from './recommend-book';

export const bookHandlers: Handlers<typeof bookActions> = {
  books,
  book: ({ caller }, { bookId }) => bookView(caller, bookId),
  recommendBook,
  dropReason,
  readBook,
  ownBookNotes,
  linkBookNote,
  bookArranging,
  chooseBook,
  linkSalon,
};
