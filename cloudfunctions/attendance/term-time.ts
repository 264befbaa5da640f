import { type VerdictTime, verdictTime } from '@/domain/ledger/verdict-time';
import { findTerm } from '../_shared/repositories/schools';
import { findTermEnd, type TermKey } from '../_shared/repositories/term-ends';

/** When a decision comes, as seen from its term's results. */
export async function termTime(key: TermKey, now: number): Promise<VerdictTime> {
  const [term, termEnd] = await Promise.all([findTerm(key.schoolId, key.termId), findTermEnd(key)]);
  return term === null ? 'beforeResults' : verdictTime(termEnd, term, now);
}
