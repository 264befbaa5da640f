import type { ledger } from '@/contract/ledger';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findTerm } from '../_shared/repositories/schools';
import { readTermEnds } from '../_shared/repositories/term-ends';
import { tendConduct } from './conduct/tend-conduct';
import { takeYardstick } from './take-yardstick';
import { goOn } from './term-end/go-on';
import { tellChanges } from './term-end/tell';

/** As many statements as one run writes for a term; the next run writes more. */
const STATEMENTS_A_RUN = 1_000;

/** Three runs see each computation: what a recompute that died left untold is told by one of them. */
const WINDOW_MS = 30 * 60 * 1000;

/**
 * Every ten minutes, school by school: takes the highest values of the running term anew, and takes every term's end as
 * far as it goes by itself, also of a term that is no longer the running one. What fails for one school keeps no other
 * from its turn; the next run tries again.
 */
export const tendTerms: Handler<typeof ledger.actions.tendTerms> = async ({ now }) => {
  const schools = await readAll<School>('schools', {});
  let tended = 0;
  for (const school of schools) {
    try {
      await tendConduct(school.schoolId, now);
      await goOnWithAll(school, now);
      if (await takeHighest(school, now)) tended += 1;
    } catch (error) {
      console.error(`the terms of ${school.schoolId} were not tended`, error);
    }
  }
  return accept({ schools: tended });
};

async function goOnWithAll(school: School, now: number): Promise<void> {
  for (const termEnd of await readTermEnds(school.schoolId)) {
    const term = await findTerm(school.schoolId, termEnd.termId);
    if (term === null) continue;
    await goOn({ school, term, termEnd }, STATEMENTS_A_RUN, now);
    if ((termEnd.computation?.computedAtMs ?? 0) >= now - WINDOW_MS) await tellChanges(term, termEnd);
  }
}

/** False where no term is running. */
async function takeHighest({ schoolId, currentTermId }: School, now: number): Promise<boolean> {
  const term = currentTermId === null ? null : await findTerm(schoolId, currentTermId);
  if (term === null) return false;
  await takeYardstick(term, now);
  return true;
}
