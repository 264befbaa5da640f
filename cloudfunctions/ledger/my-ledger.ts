import type { TermYardstick } from '@/domain/ledger/cohort';
import type { HoursFacts } from '@/domain/ledger/hours-facts';
import { termIdsBefore } from '@/domain/ledger/ledger-period';
import type { LedgerRecord } from '@/domain/ledger/record';
import type { FrozenStatement } from '@/domain/ledger/term-end/result';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import { withStanding } from '@/domain/ledger/term-settings';
import type { Member, School } from '@/domain/people/member';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import type { Binding } from '../_shared/caller';
import { readHoursFacts } from '../_shared/repositories/hours-facts';
import { findMember } from '../_shared/repositories/members';
import { readTermOf } from '../_shared/repositories/person-terms';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { findStatement } from '../_shared/repositories/statements';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { findTermSettings } from '../_shared/repositories/term-settings';
import { findYardstick } from '../_shared/repositories/yardsticks';

/** What the reads of a page need to know first: read beside the caller's own document, as the page's second step. */
export interface Ground {
  readonly person: Member | null;
  readonly school: School | null;
  readonly term: Term | null;
}

/** `termId`: an earlier term; the running one when it is not named. */
export async function readGround(
  { schoolId, memberId }: Pick<Binding, 'schoolId' | 'memberId'>,
  termId?: string,
): Promise<Ground> {
  const [person, { school, term }] = await Promise.all([
    findMember(schoolId, memberId),
    findSchoolAndTerm(schoolId, termId),
  ]);
  return { person, school, term };
}

export interface MyLedger {
  readonly record: LedgerRecord;
  readonly book: RuleBook;
  readonly yardstick: TermYardstick | null;
}

/** What one person's page of a term shows: the frozen statement where there is one, else what it is derived from. */
export interface MyPage extends MyLedger {
  readonly termEnd: TermEnd;
  readonly frozen: { readonly statement: FrozenStatement; readonly book: RuleBook } | null;
}

/** As the page's third and last step: a statement's book is almost always that of its term, which was just read. */
export async function readMyPage(person: Member, term: Term, now: number): Promise<MyPage> {
  const [mine, termEnd, statement] = await Promise.all([
    readMyLedger(person, term, now),
    findTermEnd(term),
    findStatement(term, person.memberId),
  ]);
  // Written one by one while the term is being frozen: a statement speaks when all stand.
  if (statement === null || termEnd.state !== 'frozen') return { ...mine, termEnd, frozen: null };
  const { schoolId } = term;
  const book = await findRuleBook({ schoolId, ruleBook: statement.ruleBook });
  return { ...mine, termEnd, frozen: { statement, book } };
}

/**
 * All that a statement is derived from. A book is read once by an instance, so that earlier terms, which only a book of
 * hours over longer than a term asks for, are read in the same step.
 */
export async function readMyLedger(person: Member, term: Term, now: number): Promise<MyLedger> {
  const reading = findRuleBook(term);
  const [ofTerm, settings, book, yardstick, before] = await Promise.all([
    readTermOf(term, person),
    findTermSettings(term),
    reading,
    findYardstick(term),
    reading.then((book) => readBefore(book, term, person.memberId, now)),
  ]);
  return { record: { term, person: withStanding(person, settings), ...ofTerm, before }, book, yardstick };
}

function readBefore(book: RuleBook, term: Term, memberId: string, now: number): Promise<HoursFacts> {
  return readHoursFacts(term.schoolId, memberId, termIdsBefore(book, term, now));
}
