import type { ledger } from '@/contract/ledger';
import { yardstickOf } from '@/domain/ledger/cohort';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findTerm } from '../_shared/repositories/schools';
import { saveYardstick } from '../_shared/repositories/yardsticks';
import { readSchoolTerm } from './school-term';

/** Takes the highest values of every school's running term anew, school by school. */
export const refreshYardstick: Handler<typeof ledger.actions.refreshYardstick> = async ({ now }) => {
  const schools = await readAll<School>('schools', {});
  let refreshed = 0;
  for (const { schoolId, currentTermId } of schools) {
    const term = currentTermId === null ? null : await findTerm(schoolId, currentTermId);
    if (term === null) continue;
    const [book, { records }] = await Promise.all([findRuleBook(term), readSchoolTerm(term)]);
    await saveYardstick(term, yardstickOf(book, records, now));
    refreshed += 1;
  }
  return accept({ schools: refreshed });
};
