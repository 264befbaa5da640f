import { refused } from '@/domain/ledger/term-end/refusals';
import { isClosed, type TermEnd } from '@/domain/ledger/term-end/term-end';
import type { School } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { findSchoolAndTerm } from '../_shared/repositories/schools';

export interface RunningTerm {
  readonly school: School;
  readonly term: Term;
}

const noTerm = '学校还没有排定学期。请先在「名册」里导入学期计划，再来设定。';

/** The term that the office is deciding about. */
export async function findRunningTerm(schoolId: string): Promise<Result<RunningTerm, 'noTerm'>> {
  const { school, term } = await findSchoolAndTerm(schoolId);
  return school === null || term === null ? refuse('noTerm', noTerm) : accept({ school, term });
}

/**
 * Refuses what would change a term whose results are being frozen or are. A change asks inside its own transaction, so
 * that a freezing which begins now either waits for the change or refuses it.
 */
export function whileOpen(termEnd: TermEnd): Result<null, 'termClosed'> {
  return isClosed(termEnd) ? refused('termClosed') : accept(null);
}
