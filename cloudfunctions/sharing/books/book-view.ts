import type { BookNote, BookSalonView, BookView } from '@/contract/books';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type Book, type BookReader, readsBook } from '@/domain/sharing/book';
import { arrangesReading } from '@/domain/sharing/book-right';
import { isInLibrary } from '@/domain/submission/library';
import { namer } from '../../_shared/names';
import { findBook, readBookReaders } from '../../_shared/repositories/books';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { findSession } from '../../_shared/repositories/sessions';
import { readLinked, titlesOf } from './linked-pieces';
import { chosenThisTerm } from './list-books';

/** A book with its reasons, who joined, the notes that their authors share now, and its salons. */
export async function bookView(caller: Caller, bookId: string): Promise<Result<BookView, 'notFound'>> {
  const { schoolId, memberId } = caller;
  const [book, everybody, school] = await Promise.all([
    findBook({ schoolId, bookId }),
    readBookReaders({ schoolId, bookId }),
    findSchool(schoolId),
  ]);
  if (book === null) return refuse('notFound', commonRefusals.notFound);
  const readers = everybody.filter(readsBook).sort((a, b) => joined(a) - joined(b));
  const [notes, salons, names] = await Promise.all([
    sharedNotes(caller, readers),
    salonViews(schoolId, book),
    readNamesOf(
      schoolId,
      [...readers, ...book.reasons].map((each) => each.memberId),
    ),
  ]);
  const nameOf = namer(names);
  const isOffice = caller.roles.includes('academicAffairs');
  return accept({
    bookId,
    title: book.title,
    author: book.author,
    chosenFor: chosenThisTerm(book, school),
    reasons: book.reasons.map(({ memberId: by, text, atMs }) => ({
      memberId: by,
      name: nameOf(by),
      text,
      atMs,
      mine: by === memberId,
      mayDrop: by === memberId || isOffice,
    })),
    readers: readers.map((reader) => nameOf(reader.memberId)),
    reading: readers.some((reader) => reader.memberId === memberId),
    notes: notes.map(({ memberId: by, ...note }) => ({ ...note, author: nameOf(by), mine: by === memberId })),
    salons,
    mayArrange: arrangesReading(caller),
  });
}

function joined({ joinedAtMs }: BookReader): number {
  return joinedAtMs ?? 0;
}

type Note = Omit<BookNote, 'author' | 'mine'> & { readonly memberId: string };

/** Consent that was taken back, or a piece that is being revised, takes the note off the page at once. */
async function sharedNotes({ schoolId }: Caller, readers: readonly BookReader[]): Promise<Note[]> {
  const linked = readers.flatMap(({ memberId, submissionIds }) =>
    submissionIds.map((submissionId) => ({ memberId, submissionId })),
  );
  const pieces = await readLinked(
    schoolId,
    linked.map(({ submissionId }) => submissionId),
  );
  const titleOf = await titlesOf(schoolId, pieces);
  const byId = new Map(pieces.map((piece) => [piece.submissionId, piece]));
  return linked.flatMap(({ memberId, submissionId }) => {
    const piece = byId.get(submissionId);
    const isShown = piece !== undefined && piece.memberId === memberId && isInLibrary(piece);
    return isShown ? [{ submissionId, memberId, title: titleOf(piece) }] : [];
  });
}

async function salonViews(schoolId: string, { salons }: Book): Promise<BookSalonView[]> {
  const sessions = await Promise.all(salons.map(({ sessionId }) => findSession(schoolId, sessionId)));
  return sessions
    .flatMap((session) => (session === null ? [] : [salonView(session)]))
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}

export function salonView(
  session: Pick<TrainingSession, 'sessionId' | 'title' | 'startsAtMs' | 'place' | 'state'>,
): BookSalonView {
  const { sessionId, title, startsAtMs, place, state } = session;
  return { sessionId, title, startsAtMs, place, state };
}
