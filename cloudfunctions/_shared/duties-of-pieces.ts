import type { Submission } from '@/domain/submission/submission';
import type { Duty } from '@/domain/term/term';
import { findTerm } from './repositories/schools';

/** The duties that pieces were written for, by duty id. One step, whatever terms they are of. */
export async function readDuties(
  schoolId: string,
  pieces: readonly Pick<Submission, 'termId'>[],
): Promise<ReadonlyMap<string, Duty>> {
  const termIds = [...new Set(pieces.map((piece) => piece.termId))];
  const terms = await Promise.all(termIds.map((termId) => findTerm(schoolId, termId)));
  return new Map(terms.flatMap((term) => term?.duties ?? []).map((duty) => [duty.dutyId, duty]));
}
