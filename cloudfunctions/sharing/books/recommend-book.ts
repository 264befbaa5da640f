import type { sharing } from '@/contract/sharing';
import { accept } from '@/domain/refusal';
import { bookRefused, isListed } from '@/domain/sharing/book';
import { decideReason, newBook, withoutReason } from '@/domain/sharing/book-changes';
import { plainTitle } from '@/domain/sharing/book-name';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../../_shared/audit';
import type { Handler } from '../../_shared/entry';
import { addBookOnce, changeBook, findBook } from '../../_shared/repositories/books';
import { wordsFault } from '../../_shared/text-check';
import { bookIdOf } from './book-id';
import { bookView } from './book-view';

type Contract = typeof sharing.actions;

/**
 * Recommends a book; the same title and author joins the book that stands. Words may not wait for their check: what is not
 * passed now is not stored, and stays on the phone.
 */
export const recommendBook: Handler<Contract['recommendBook']> = async ({ caller, openId, now }, input) => {
  const { schoolId, memberId } = caller;
  const named = { title: plainTitle(cleanText(input.title)), author: cleanText(input.author) };
  const bookId = bookIdOf(named);
  if (bookId === null) return bookRefused('noBookName');
  const reason = { memberId, text: cleanText(input.reason), atMs: now };
  const standing = await findBook({ schoolId, bookId });
  const isKnown = standing?.reasons.some((each) => each.memberId === memberId && each.text === reason.text);
  if (isKnown !== true) {
    // The name of a book that others meet already was passed with it.
    const name = standing !== null && isListed(standing) ? [] : [named.title, named.author];
    const fault = await wordsFault(openId, [...name, reason.text].join('\n'), 'piece');
    if (fault !== null) return bookRefused(fault);
    if (standing === null) await addBookOnce(newBook({ schoolId, bookId, ...named }, now));
    const changed = await changeBook({ schoolId, bookId }, (book) =>
      decideReason(isListed(book) ? book : { ...book, ...named }, reason),
    );
    if (!changed.ok) return changed;
  }
  return bookView(caller, bookId);
};

/** A reason is gone for everybody, words and all. */
export const dropReason: Handler<Contract['dropReason']> = async ({ caller, now }, { bookId, memberId }) => {
  const { schoolId } = caller;
  const isOwn = memberId === caller.memberId;
  if (!isOwn && !caller.roles.includes('academicAffairs')) return bookRefused('notYourReason');
  const changed = await changeBook<never>({ schoolId, bookId }, (book) =>
    accept(withoutReason(book, memberId, now)),
  );
  if (!changed.ok) return changed;
  if (!isOwn)
    await writeAudit(
      {
        schoolId,
        byMemberId: caller.memberId,
        atMs: now,
        act: 'dropReason',
        subject: bookId,
        before: memberId,
        after: null,
        reason: '',
      },
      `${memberId}.${now}`,
    );
  return bookView(caller, bookId);
};
