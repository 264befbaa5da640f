import type { BookArranging } from '@/contract/books';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { mayPlan } from '@/domain/attendance/plan-right';
import type { Member, School } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type Book, bookRefused } from '@/domain/sharing/book';
import { mayChooseBookFor } from '@/domain/sharing/book-right';
import type { Term } from '@/domain/term/term';
import { findBook } from '../../_shared/repositories/books';
import { readMembers } from '../../_shared/repositories/members';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readSessions } from '../../_shared/repositories/sessions';
import { salonView } from './book-view';

export interface ArrangeGround {
  readonly book: Book;
  readonly school: School;
  readonly term: Term;
  readonly members: readonly Member[];
}

/** A book and the school around it, for whoever arranges reading. */
export async function readArrangeGround(
  { schoolId }: Pick<Caller, 'schoolId'>,
  bookId: string,
): Promise<Result<ArrangeGround, 'notFound' | 'noTerm'>> {
  const [book, { school, term }, members] = await Promise.all([
    findBook({ schoolId, bookId }),
    findSchoolAndTerm(schoolId),
    readMembers(schoolId),
  ]);
  if (book === null || school === null) return refuse('notFound', commonRefusals.notFound);
  return term === null ? bookRefused('noTerm') : accept({ book, school, term, members });
}

/** For whom the caller may choose it, and which salons of the term they may plan. */
export async function arranging(
  caller: Caller,
  { school, term, members }: Omit<ArrangeGround, 'book'>,
  book: Book,
): Promise<BookArranging> {
  const everybody = [{ groupId: null, name: '全校' }, ...school.groups];
  const sessions = await readSessions(caller.schoolId, term.termId);
  const salons = sessions.filter(
    (session) =>
      session.kind === 'readingSalon' && session.state !== 'cancelled' && mayPlan(caller, session, members),
  );
  return {
    title: book.title,
    termName: term.name,
    choices: everybody
      .filter(({ groupId }) => mayChooseBookFor(caller, groupId, school.groups))
      .map(({ groupId, name }) => ({
        groupId,
        name,
        chosen: book.choices.some((choice) => choice.groupId === groupId && choice.termId === term.termId),
      })),
    salons: salons
      .sort((a, b) => a.startsAtMs - b.startsAtMs)
      .map((session) => ({
        ...salonView(session),
        linked: book.salons.some(({ sessionId }) => sessionId === session.sessionId),
      })),
  };
}
