import type { termStateActions } from '@/contract/term-state';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { findTermState } from '../_shared/repositories/term-states';
import { takeYardstick } from './take-yardstick';

/** What the timer took last; before its first run it is taken now, and kept. */
export const termState: EarlyHandler<typeof termStateActions.termState> = early(
  ({ schoolId }) => findSchoolAndTerm(schoolId),
  async ({ now }, _, { term }) => {
    if (term === null) return refuse('noTerm', reversalRefusals.noTerm);
    const [taken, { state }] = await Promise.all([findTermState(term), findTermEnd(term)]);
    return accept({ ...(taken ?? (await takeYardstick(term, now))), termName: term.name, state });
  },
);
