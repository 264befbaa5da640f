import type { BookEntry, ChosenFor } from '@/contract/books';
import type { Caller } from '@/contract/policy';
import type { sharing } from '@/contract/sharing';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { type Book, isListed, readsBook } from '@/domain/sharing/book';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { readBooks, readReadingOf } from '../../_shared/repositories/books';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { whatMyGroupsRead } from './group-books';

/** All books that somebody recommends or that were chosen: what the caller's groups read this term first, then the newest. */
export const books: Handler<typeof sharing.actions.books> = async ({ caller }) => {
  const { schoolId, memberId } = caller;
  const [all, own, school, ours] = await Promise.all([
    readBooks(schoolId),
    readReadingOf(schoolId, [memberId]),
    findSchool(schoolId),
    whatMyGroupsRead(schoolId, caller),
  ]);
  const listed = all.filter(isListed);
  const names = await readNamesOf(
    schoolId,
    listed.flatMap(({ reasons }) => reasons.slice(0, 1).map((reason) => reason.memberId)),
  );
  const reading = new Set(own.filter(readsBook).map(({ bookId }) => bookId));
  const entries = listed.map((book) => entryOf(caller, book, { school, reading, nameOf: namer(names) }));
  return accept({
    ours,
    books: entries.sort(
      (a, b) =>
        Number(b.isOurs) - Number(a.isOurs) || b.addedAtMs - a.addedAtMs || (a.bookId < b.bookId ? -1 : 1),
    ),
  });
};

interface Around {
  readonly school: School | null;
  readonly reading: ReadonlySet<string>;
  readonly nameOf: (memberId: string) => string;
}

function entryOf(caller: Caller, book: Book, { school, reading, nameOf }: Around): BookEntry {
  const { bookId, title, author, reasons, addedAtMs } = book;
  const chosenFor = chosenThisTerm(book, school);
  const [first] = reasons;
  return {
    bookId,
    title,
    author,
    recommendedBy: first === undefined ? null : nameOf(first.memberId),
    chosenFor,
    isOurs: chosenFor.some(({ groupId }) => concerns(caller, groupId)),
    reading: reading.has(bookId),
    addedAtMs,
  };
}

function concerns(
  { researchGroupId, prepGroupId }: Pick<Caller, 'researchGroupId' | 'prepGroupId'>,
  groupId: string | null,
): boolean {
  return groupId === null || groupId === researchGroupId || groupId === prepGroupId;
}

/** For whom it is the running term's book, the school first. */
export function chosenThisTerm({ choices }: Pick<Book, 'choices'>, school: School | null): ChosenFor[] {
  const groupOf = groupNamer(school);
  return choices
    .filter(({ termId }) => termId === school?.currentTermId)
    .map(({ groupId }) => ({ groupId, name: groupId === null ? '全校' : groupOf(groupId) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => Number(b.groupId === null) - Number(a.groupId === null) || (a.name < b.name ? -1 : 1));
}
