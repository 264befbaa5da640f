import { reversalRefusals } from '@/domain/ledger/reverse';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import type { School } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';

/** A running term and how far its end is. */
export interface Ending {
  readonly school: School;
  readonly term: Term;
  readonly termEnd: TermEnd;
}

/** Two dependent steps. */
export async function findEnding(schoolId: string): Promise<Result<Ending, 'noTerm'>> {
  const { school, term } = await findSchoolAndTerm(schoolId);
  if (school === null || term === null) return refuse('noTerm', reversalRefusals.noTerm);
  return accept({ school, term, termEnd: await findTermEnd(term) });
}

/** The book that the results were computed by; before there are any, the one that the term is judged by. */
export function findBookOfResults({ term, termEnd }: Pick<Ending, 'term' | 'termEnd'>): Promise<RuleBook> {
  const ruleBook = termEnd.computation?.ruleBook ?? term.ruleBook;
  return findRuleBook({ schoolId: term.schoolId, ruleBook });
}
