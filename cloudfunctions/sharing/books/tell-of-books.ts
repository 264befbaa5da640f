import { bookChosenMessage, salonLinkedMessage } from '@/domain/notice/book-messages';
import type { Member } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { type Book, type BookChoice, type BookSalon, readsBook } from '@/domain/sharing/book';
import { inBatches } from '../../_shared/batches';
import { addMessage } from '../../_shared/inbox';
import { readBookReaders, readBooksChangedSince } from '../../_shared/repositories/books';
import { readMembers } from '../../_shared/repositories/members';
import { findSession } from '../../_shared/repositories/sessions';

const AT_ONCE = 10;
/** Three periods of the timer. */
const WINDOW_MS = 30 * 60_000;

/** Tells the teachers of a group, or of the school, which book they read: each once, whoever chose it excepted. */
export async function tellOfChoices(
  book: Book,
  members: readonly Member[],
  which: (choice: BookChoice) => boolean,
): Promise<number> {
  const messages = book.choices.filter(which).flatMap((choice) =>
    members
      .filter((member) => member.memberId !== choice.byMemberId && teaches(member))
      .filter(({ researchGroupId, prepGroupId }) =>
        [null, researchGroupId, prepGroupId ?? ''].includes(choice.groupId),
      )
      .map(({ memberId }) => bookChosenMessage(book, choice, memberId)),
  );
  const added = await inBatches(messages, AT_ONCE, addMessage);
  return added.filter(Boolean).length;
}

/** Tells who reads the book that it will be talked about: each once, whoever linked the session excepted. */
export async function tellOfSalons(book: Book, which: (salon: BookSalon) => boolean): Promise<number> {
  const salons = book.salons.filter(which);
  if (salons.length === 0) return 0;
  const readers = (await readBookReaders(book)).filter(readsBook);
  let told = 0;
  for (const salon of salons) {
    const session = await findSession(book.schoolId, salon.sessionId);
    if (session === null || session.state === 'cancelled') continue;
    const others = readers.filter(({ memberId }) => memberId !== salon.byMemberId);
    const added = await inBatches(others, AT_ONCE, ({ memberId }) =>
      addMessage(salonLinkedMessage(book, salon, session, memberId)),
    );
    told += added.filter(Boolean).length;
  }
  return told;
}

/** The timer's step: messages about books that were cut off with the act that called for them. */
export async function tellOfNewBooks(schoolId: string, now: number): Promise<number> {
  const since = now - WINDOW_MS;
  const changed = await readBooksChangedSince(schoolId, since);
  if (changed.length === 0) return 0;
  const members = await readMembers(schoolId);
  let told = 0;
  for (const book of changed) {
    told += await tellOfChoices(book, members, ({ atMs }) => atMs >= since);
    told += await tellOfSalons(book, ({ atMs }) => atMs >= since);
  }
  return told;
}
