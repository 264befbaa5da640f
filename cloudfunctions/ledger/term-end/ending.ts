import { reversalRefusals } from '@/domain/ledger/reverse';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import type { School } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
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
