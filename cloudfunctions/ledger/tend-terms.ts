import type { ledger } from '@/contract/ledger';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findTerm } from '../_shared/repositories/schools';
import { readTermEnds } from '../_shared/repositories/term-ends';
import { takeYardstick } from './take-yardstick';
import { goOn } from './term-end/go-on';

/** As many statements as one run writes for a term; the next run writes more. */
const STATEMENTS_A_RUN = 1_000;

/**
 * Every ten minutes, school by school: takes the highest values of the running term anew, and takes every term's end as
 * far as it goes by itself, also of a term that is no longer the running one.
 */
export const tendTerms: Handler<typeof ledger.actions.tendTerms> = async ({ now }) => {
  const schools = await readAll<School>('schools', {});
  let tended = 0;
  for (const school of schools) {
    const { schoolId, currentTermId } = school;
    await goOnWithAll(school, now);
    const term = currentTermId === null ? null : await findTerm(schoolId, currentTermId);
    if (term === null) continue;
    await takeYardstick(term, now);
    tended += 1;
  }
  return accept({ schools: tended });
};

async function goOnWithAll(school: School, now: number): Promise<void> {
  for (const termEnd of await readTermEnds(school.schoolId)) {
    const term = await findTerm(school.schoolId, termEnd.termId);
    if (term !== null) await goOn({ school, term, termEnd }, STATEMENTS_A_RUN, now);
  }
}
