import { highestOfAll } from '@/domain/ledger/cohort';
import type { Computed } from '@/domain/ledger/term-end/computation';
import { keptExplanations } from '@/domain/ledger/term-end/kept-explanations';
import { keptPostings } from '@/domain/ledger/term-end/kept-postings';
import { bestOf, type FrozenStatement, type TermResult, termResults } from '@/domain/ledger/term-end/result';
import { type FreezingTermEnd, keyOf } from '@/domain/ledger/term-end/term-end';
import type { School } from '@/domain/people/member';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { readResults, writeResults, writeStatementParts } from '../../_shared/repositories/result-parts';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { takeComputationNumber } from '../../_shared/repositories/term-ends';
import { readSchoolTerm } from '../school-term';
import { recordsAsOf } from './records-as-of';
import { readTermMark } from './term-mark';

/** Everybody's results from everything recorded so far, and the mark of what they were computed from. */
export async function computeResults(
  school: School,
  term: Term,
  now: number,
): Promise<{ readonly mark: string; readonly book: RuleBook; readonly results: TermResult[] }> {
  // Taken first: what arrives while everything is read makes the results stale, whether or not it was read.
  const mark = await readTermMark(term, now);
  const [book, { records, settings }] = await Promise.all([findRuleBook(term), readSchoolTerm(term)]);
  return { mark, book, results: termResults(book, records, school.groups, settings, now) };
}

/** Keeps results under a number of their own. Nobody sees them before a term's end names that number. */
export async function keepResults(
  term: Term,
  book: RuleBook,
  results: readonly TermResult[],
  by: Pick<Computed, 'mark' | 'computedBy' | 'computedAtMs'>,
): Promise<Computed> {
  const n = await takeComputationNumber(term);
  const parts = await writeResults(term, n, results);
  return { n, ...by, ruleBook: term.ruleBook, parts, best: bestOf(book, results) };
}

/**
 * Everybody's statement from what was recorded up to the cut-off, kept in parts before any is written, so that all of
 * them are of one piece. Judged is who was judged at the cut-off, in the groups of then: the computation that was found
 * fresh when the office pressed freeze holds exactly them.
 */
export async function computeStatements(
  school: School,
  term: Term,
  termEnd: FreezingTermEnd,
  now: number,
): Promise<{ readonly computed: Computed; readonly statements: number }> {
  const { schoolId, termId } = term;
  const { cutoffAtMs, computation } = termEnd;
  const before = await readResults(term, keyOf(computation));
  const judged = { ...term, ruleBook: computation.ruleBook };
  const people = before.map(({ person }) => ({ ...person, name: '' }));
  const [book, { records, settings }] = await Promise.all([
    findRuleBook(judged),
    readSchoolTerm(term, people),
  ]);
  const then = await recordsAsOf(term, records, cutoffAtMs);
  const results = termResults(book, then, school.groups, settings, cutoffAtMs);
  const highest = highestOfAll(book, then, cutoffAtMs);
  const statements = results.map((result, index): FrozenStatement => {
    const postings = keptPostings(then[index]!, book, cutoffAtMs);
    const explanations = keptExplanations(then[index]!, book, highest, cutoffAtMs);
    return { schoolId, termId, ...result, ruleBook: judged.ruleBook, cutoffAtMs, postings, explanations };
  });
  const computed = await keepResults(judged, book, results, {
    mark: computation.mark,
    computedBy: computation.computedBy,
    computedAtMs: now,
  });
  await writeStatementParts(term, computed.n, statements);
  return { computed, statements: statements.length };
}
