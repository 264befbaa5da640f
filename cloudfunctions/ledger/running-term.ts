import type { TermEndState } from '@/contract/term-end';
import type { School } from '@/domain/people/member';
import { accept, type Refusal, type Result, refuse } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { documentId } from '../_shared/documents';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import type { Transaction } from '../_shared/transaction';

export interface RunningTerm {
  readonly school: School;
  readonly term: Term;
}

export const refusals = {
  noTerm: '学校还没有排定学期。请先在「名册」里导入学期计划，再来设定。',
  termClosed: '本学期的考核正在归档或已经归档，不能再改。归档之后的记录会另外列出。',
} as const;

/** The term that the office is deciding about. */
export async function findRunningTerm(schoolId: string): Promise<Result<RunningTerm, 'noTerm'>> {
  const { school, term } = await findSchoolAndTerm(schoolId);
  return school === null || term === null ? refuse('noTerm', refusals.noTerm) : accept({ school, term });
}

/**
 * Refuses what would change a term whose results are being frozen or are. Asked inside the transaction that changes it,
 * so that a freezing which begins now meets either the change or the refusal.
 */
export async function whenClosed(
  reader: Pick<Transaction, 'get'>,
  { schoolId, termId }: Term,
): Promise<Refusal<'termClosed'> | null> {
  const end = await reader.get<{ readonly state: TermEndState }>('termEnds', documentId(schoolId, termId));
  const isClosed = end?.state === 'freezing' || end?.state === 'frozen';
  return isClosed ? refuse('termClosed', refusals.termClosed).error : null;
}
