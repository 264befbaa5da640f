import type { ledger } from '@/contract/ledger';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findTerm } from '../_shared/repositories/schools';
import { takeYardstick } from './take-yardstick';

/** Takes the highest values of every school's running term anew, school by school. */
export const refreshYardstick: Handler<typeof ledger.actions.refreshYardstick> = async ({ now }) => {
  const schools = await readAll<School>('schools', {});
  let refreshed = 0;
  for (const { schoolId, currentTermId } of schools) {
    const term = currentTermId === null ? null : await findTerm(schoolId, currentTermId);
    if (term === null) continue;
    await takeYardstick(term, now);
    refreshed += 1;
  }
  return accept({ schools: refreshed });
};
