import { commonRefusals } from '@/contract/common-refusals';
import type { ledgerActions } from '@/contract/ledgers';
import { office } from '@/contract/policy';
import { bookletView } from '@/domain/ledger/booklet';
import { noYardstick } from '@/domain/ledger/cohort';
import { hoursOfRecord } from '@/domain/ledger/hours-asked';
import { besides } from '@/domain/ledger/kept-ledgers';
import { ledgerPeriod } from '@/domain/ledger/ledger-period';
import { type HoursBook, hoursLedgerView, isHoursBook, pointsLedgerView } from '@/domain/ledger/ledgers-view';
import { projectTeacher } from '@/domain/ledger/project';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { accept, refuse } from '@/domain/refusal';
import { scoreTeacher } from '@/domain/scoring/teacher-score';
import type { Term } from '@/domain/term/term';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { readHoursFacts } from '../_shared/repositories/hours-facts';
import { booksOf, readHoursBooks } from './hours-books';
import { type MyLedger, readGround, readMyLedger } from './my-ledger';

/**
 * One person's facts in every ledger of the school. Three dependent steps: the binding; the person, the school, its terms
 * and its books of hours, which say how far back to look; everything else.
 */
export const ledgers: EarlyHandler<typeof ledgerActions.ledgers> = early(
  async ({ schoolId }, { memberId }) => {
    const [ground, kept] = await Promise.all([readGround({ schoolId, memberId }), readHoursBooks(schoolId)]);
    return { ...ground, kept };
  },
  async ({ caller, now }, { memberId }, { person, school, term, kept }) => {
    if (memberId !== caller.memberId && !office.allows(caller))
      return refuse('notAllowed', commonRefusals.notAllowed);
    if (person === null) return refuse('notFound', commonRefusals.notFound);
    if (term === null) return refuse('noTerm', reversalRefusals.noTerm);
    const books = await booksOf(caller.schoolId, besides(school, term), kept);
    const [mine, hours] = await Promise.all([
      readMyLedger(person, term, now),
      readHoursFacts(caller.schoolId, memberId, termIdsOf(books, term, now)),
    ]);
    const others = books.map((book) => hoursLedgerView(book, term, hours, now));
    return accept({ name: person.name, ledgers: [ownView(mine, now), ...others] });
  },
);

/** The running term too: its facts are read once more, without what no ledger needs, beside those of the booklet. */
function termIdsOf(books: readonly HoursBook[], term: Term, now: number): string[] {
  return [...new Set(books.flatMap((book) => ledgerPeriod(book.hours, book, term, now).termIds))];
}

/** What judges the term: points with their items, or hours over the book's own period. */
function ownView({ record, book, yardstick }: MyLedger, now: number) {
  if (isHoursBook(book)) return hoursLedgerView(book, record.term, hoursOfRecord(record), now);
  const { input } = projectTeacher(record, now);
  const { reportedHoursHundredths } = scoreTeacher(book, input, yardstick ?? noYardstick);
  return pointsLedgerView(book, bookletView(record, book, yardstick, now), reportedHoursHundredths);
}
