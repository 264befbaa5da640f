import type { sharing } from '@/contract/sharing';
import { mayPlan } from '@/domain/attendance/plan-right';
import { accept } from '@/domain/refusal';
import { bookRefused } from '@/domain/sharing/book';
import { decideSalon, withChoice, withoutChoice, withoutSalon } from '@/domain/sharing/book-changes';
import { mayChooseBookFor } from '@/domain/sharing/book-right';
import { writeAudit } from '../../_shared/audit';
import type { Handler } from '../../_shared/entry';
import { changeBook } from '../../_shared/repositories/books';
import { findSession } from '../../_shared/repositories/sessions';
import { arranging, readArrangeGround } from './arrange-ground';
import { tellOfChoices, tellOfSalons } from './tell-of-books';

type Contract = typeof sharing.actions;

export const bookArranging: Handler<Contract['bookArranging']> = async ({ caller }, { bookId }) => {
  const ground = await readArrangeGround(caller, bookId);
  return ground.ok ? accept(await arranging(caller, ground.data, ground.data.book)) : ground;
};

/** Makes a book the term's book of a group or the school; its members are told once. */
export const chooseBook: Handler<Contract['chooseBook']> = async ({ caller, now }, input) => {
  const { bookId, groupId, chosen } = input;
  const ground = await readArrangeGround(caller, bookId);
  if (!ground.ok) return ground;
  const { school, term, members } = ground.data;
  if (!mayChooseBookFor(caller, groupId, school.groups)) return bookRefused('notYourGroup');
  const { schoolId, memberId } = caller;
  const choice = { groupId, termId: term.termId, byMemberId: memberId, atMs: now };
  const outcome = await changeBook<never>({ schoolId, bookId }, (book) =>
    accept(chosen ? withChoice(book, choice) : withoutChoice(book, choice, now)),
  );
  if (!outcome.ok) return outcome;
  const book = outcome.data;
  if (book.changedAtMs === now)
    await audit(caller, now, 'chooseBook', bookId, { groupId, termId: term.termId, chosen });
  if (chosen) await tellOfChoices(book, members, ({ groupId: of }) => of === groupId);
  return accept(await arranging(caller, ground.data, book));
};

/** Links a reading salon that the caller may plan; who reads the book is told once. */
export const linkSalon: Handler<Contract['linkSalon']> = async ({ caller, now }, input) => {
  const { bookId, sessionId, linked } = input;
  const ground = await readArrangeGround(caller, bookId);
  if (!ground.ok) return ground;
  const { schoolId, memberId } = caller;
  const session = await findSession(schoolId, sessionId);
  if (session === null || session.kind !== 'readingSalon') return bookRefused('notASalon');
  if (linked && session.state === 'cancelled') return bookRefused('notASalon');
  if (!mayPlan(caller, session, ground.data.members)) return bookRefused('notYourSession');
  const salon = { sessionId, byMemberId: memberId, atMs: now };
  const outcome = await changeBook({ schoolId, bookId }, (book) =>
    linked ? decideSalon(book, salon) : accept(withoutSalon(book, sessionId, now)),
  );
  if (!outcome.ok) return outcome;
  const book = outcome.data;
  if (book.changedAtMs === now) await audit(caller, now, 'linkSalon', bookId, { sessionId, linked });
  if (linked) await tellOfSalons(book, ({ sessionId: of }) => of === sessionId);
  return accept(await arranging(caller, ground.data, book));
};

function audit(
  { schoolId, memberId }: { readonly schoolId: string; readonly memberId: string },
  atMs: number,
  act: 'chooseBook' | 'linkSalon',
  subject: string,
  after: object,
): Promise<void> {
  const line = { schoolId, byMemberId: memberId, atMs, act, subject, before: null, after, reason: '' };
  return writeAudit(line, `${memberId}.${atMs}`);
}
