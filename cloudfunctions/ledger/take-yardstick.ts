import { yardstickOf } from '@/domain/ledger/cohort';
import type { Term } from '@/domain/term/term';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { saveYardstick } from '../_shared/repositories/yardsticks';
import { readSchoolTerm } from './school-term';

/** Takes the highest values of a term anew, by the book that judges it. */
export async function takeYardstick(term: Term, now: number): Promise<void> {
  const [book, { records }] = await Promise.all([findRuleBook(term), readSchoolTerm(term)]);
  await saveYardstick(term, yardstickOf(book, records, now));
}
