import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import type { School } from '@/domain/people/member';
import { accept, type Result } from '@/domain/refusal';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';
import { noSuchTerm } from '../no-such-term';

/** A term and how far its end is. */
export interface Ending {
  readonly school: School;
  readonly term: Term;
  readonly termEnd: TermEnd;
}

/** Of the running term, or of an earlier one that is named. Two dependent steps. */
export async function findEnding(
  schoolId: string,
  termId: string | undefined,
): Promise<Result<Ending, 'noTerm' | 'notFound'>> {
  const { school, term } = await findSchoolAndTerm(schoolId, termId);
  if (school === null || term === null) return noSuchTerm(termId);
  return accept({ school, term, termEnd: await findTermEnd(term) });
}

/** The book that the results were computed by; before there are any, the one that the term is judged by. */
export function findBookOfResults({ term, termEnd }: Pick<Ending, 'term' | 'termEnd'>): Promise<RuleBook> {
  const ruleBook = termEnd.computation?.ruleBook ?? term.ruleBook;
  return findRuleBook({ schoolId: term.schoolId, ruleBook });
}
