import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { sharing } from '@/contract/sharing';
import { accept, refuse } from '@/domain/refusal';
import { bookRefused, readsBook } from '@/domain/sharing/book';
import { decideNote, withoutNote, withReading } from '@/domain/sharing/book-changes';
import { isInLibrary } from '@/domain/submission/library';
import type { Handler } from '../../_shared/entry';
import { changeReader, findBook, readBookReaders } from '../../_shared/repositories/books';
import { readTerms } from '../../_shared/repositories/schools';
import { readPiecesOf } from '../../_shared/repositories/submissions';
import { bookView } from './book-view';
import { readLinked, titlesOf } from './linked-pieces';

type Contract = typeof sharing.actions;

/** Pieces of the last two years can be linked. */
const TERMS = 4;

/** 我也读: joins, or leaves; with a reader who leaves, the notes leave the page. */
export const readBook: Handler<Contract['readBook']> = async ({ caller, now }, { bookId, reads }) => {
  const { schoolId, memberId } = caller;
  if ((await findBook({ schoolId, bookId })) === null) return refuse('notFound', commonRefusals.notFound);
  await changeReader({ schoolId, bookId, memberId }, (reader) => accept(withReading(reader, reads, now)));
  return bookView(caller, bookId);
};

export const ownBookNotes: Handler<Contract['ownBookNotes']> = async ({ caller }, { bookId }) => {
  if ((await findBook({ schoolId: caller.schoolId, bookId })) === null)
    return refuse('notFound', commonRefusals.notFound);
  return accept(await ownNotes(caller, bookId));
};

/** Links a piece that is the caller's own and shared with the school now; whether it still is, is asked at each reading. */
export const linkBookNote: Handler<Contract['linkBookNote']> = async ({ caller }, input) => {
  const { schoolId, memberId } = caller;
  const { bookId, submissionId, linked } = input;
  if ((await findBook({ schoolId, bookId })) === null) return refuse('notFound', commonRefusals.notFound);
  const [piece] = linked ? await readLinked(schoolId, [submissionId]) : [];
  const isShared = piece !== undefined && piece.memberId === memberId && isInLibrary(piece);
  if (linked && !isShared) return bookRefused('notSharedPiece');
  const changed = await changeReader({ schoolId, bookId, memberId }, (reader) =>
    linked ? decideNote(reader, submissionId) : accept(withoutNote(reader, submissionId)),
  );
  return changed.ok ? accept(await ownNotes(caller, bookId)) : changed;
};

/** The caller's approved pieces: shared ones can be linked, reading notes that are not shared yet are named too. */
async function ownNotes({ schoolId, memberId }: Pick<Caller, 'schoolId' | 'memberId'>, bookId: string) {
  const [terms, readers] = await Promise.all([readTerms(schoolId), readBookReaders({ schoolId, bookId })]);
  const latest = terms.sort((a, b) => (a.from < b.from ? 1 : -1)).slice(0, TERMS);
  const found = await Promise.all(latest.map(({ termId }) => readPiecesOf(schoolId, termId, memberId)));
  const pieces = found
    .flat()
    .filter((piece) => isInLibrary(piece) || (piece.state === 'approved' && piece.kind === 'readingNote'))
    .sort((a, b) => (b.submittedAtMs ?? 0) - (a.submittedAtMs ?? 0));
  const own = readers.find((reader) => reader.memberId === memberId);
  const titleOf = await titlesOf(schoolId, pieces);
  return {
    reading: own !== undefined && readsBook(own),
    pieces: pieces.map((piece) => ({
      submissionId: piece.submissionId,
      title: titleOf(piece),
      isReadingNote: piece.kind === 'readingNote',
      submittedAtMs: piece.submittedAtMs ?? 0,
      shared: isInLibrary(piece),
      linked: own?.submissionIds.includes(piece.submissionId) === true,
    })),
  };
}
