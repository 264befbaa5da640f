import type { InputOf, ReplyOf } from '@/contract/action';
import type { BookArranging, BookView } from '@/contract/books';
import type { sharing } from '@/contract/sharing';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof sharing.actions;
type OwnNotes = ReplyOf<Actions['ownBookNotes']>;

export const bookList = createResource<ReplyOf<Actions['books']>>(
  () => call('sharing', 'books', {}),
  'books',
);

export function bookOf(bookId: string): Resource<BookView> {
  return createResource<BookView>(() => call('sharing', 'book', { bookId }), `book/${bookId}`);
}

export function ownNotesOf(bookId: string): Resource<OwnNotes> {
  return createResource<OwnNotes>(() => call('sharing', 'ownBookNotes', { bookId }));
}

export function arrangingOf(bookId: string): Resource<BookArranging> {
  return createResource<BookArranging>(() => call('sharing', 'bookArranging', { bookId }));
}

export function recommend(input: InputOf<Actions['recommendBook']>) {
  return call('sharing', 'recommendBook', input);
}

type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: { readonly message: string } };

/** Takes the state that a command answered with; says why it could not be done, or null. */
function taken<Data>(resource: Resource<Data>, answer: Answer<Data>): string | null {
  if (!answer.ok) return answer.error.message;
  resource.replace(answer.data);
  return null;
}

export async function read(book: Resource<BookView>, bookId: string, reads: boolean) {
  return taken(book, await call('sharing', 'readBook', { bookId, reads }));
}

export async function dropReason(book: Resource<BookView>, bookId: string, memberId: string) {
  return taken(book, await call('sharing', 'dropReason', { bookId, memberId }));
}

export async function linkNote(notes: Resource<OwnNotes>, input: InputOf<Actions['linkBookNote']>) {
  return taken(notes, await call('sharing', 'linkBookNote', input));
}

export async function choose(desk: Resource<BookArranging>, input: InputOf<Actions['chooseBook']>) {
  return taken(desk, await call('sharing', 'chooseBook', input));
}

export async function linkSalon(desk: Resource<BookArranging>, input: InputOf<Actions['linkSalon']>) {
  return taken(desk, await call('sharing', 'linkSalon', input));
}
