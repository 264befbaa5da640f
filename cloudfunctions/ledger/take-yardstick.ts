import { measureTerm } from '@/domain/ledger/cohort';
import { termIdsBefore } from '@/domain/ledger/ledger-period';
import type { LedgerRecord } from '@/domain/ledger/record';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { type TermState, termStateOf } from '@/domain/ledger/term-state';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { readEverybodysHoursFacts } from '../_shared/repositories/hours-facts';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findSchool } from '../_shared/repositories/schools';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { saveTermState } from '../_shared/repositories/term-states';
import { saveYardstick } from '../_shared/repositories/yardsticks';
import { readSchoolTerm } from './school-term';
import { recordsAsOf } from './term-end/records-as-of';

/**
 * Takes a term's measure anew, by the book that judges it, all from one reading of the whole school: the highest values,
 * where the bands begin, and the state of the term, which it answers. A term that is being frozen, or is, is measured as
 * of its cut-off; only who teaches is then as of now.
 */
export async function takeYardstick(term: Term, now: number): Promise<TermState> {
  const [book, school, termEnd, { records, settings }] = await Promise.all([
    findRuleBook(term),
    findSchool(term.schoolId),
    findTermEnd(term),
    readSchoolTerm(term),
  ]);
  const groups = school?.groups ?? [];
  const atMs = isClosed(termEnd) ? termEnd.cutoffAtMs : now;
  const standing = isClosed(termEnd) ? await recordsAsOf(term, records, atMs) : records;
  const { yardstick, statements } = measureTerm(book, standing, groups, settings, atMs);
  const state = termStateOf(book, await withBefore(book, term, standing, atMs), statements, groups, atMs);
  await Promise.all([saveYardstick(term, yardstick), saveTermState(term, state)]);
  return state;
}

/** Earlier terms as well, where the book asks for hours over longer than one: who reached them is told by the whole. */
async function withBefore(
  book: RuleBook,
  term: Term,
  records: readonly LedgerRecord[],
  atMs: number,
): Promise<readonly LedgerRecord[]> {
  const termIds = termIdsBefore(book, term, atMs);
  if (termIds.length === 0) return records;
  const before = await readEverybodysHoursFacts(term.schoolId, termIds);
  return records.map((record) => ({ ...record, before: before(record.person.memberId) }));
}
