import type { Caller } from '@/contract/policy';
import { accept } from '@/domain/refusal';
import type { Duty, Term } from '@/domain/term/term';
import { findTerm } from '../../_shared/repositories/schools';
import type { Work } from '../work';
import { changeTermDuties } from './change-term';

/** Puts duties back into their term where they are missing, with one line that says so. */
export async function putBackDuties(
  { schoolId, memberId }: Pick<Caller, 'schoolId' | 'memberId'>,
  { termId }: Pick<Term, 'termId'>,
  back: readonly Duty[],
  now: number,
): Promise<void> {
  const act = { byMemberId: memberId, atMs: now, key: String(now) };
  await changeTermDuties({ schoolId, termId }, act, async ({ duties }) => {
    const missing = back.filter(({ dutyId }) => !duties.some((duty) => duty.dutyId === dutyId));
    if (missing.length === 0) return accept(null);
    const after = missing.map(({ dutyId }) => dutyId);
    const subject = missing[0]?.seriesId ?? '';
    return accept({
      duties: [...duties, ...missing],
      line: { act: 'keepBegunDuties', subject, before: null, after },
    });
  });
}

/**
 * After the first writing of a piece: its duty may have gone with a series that was stopped between the reading of the term
 * and the writing. Whoever stops a series looks for pieces after the stop, whoever begins looks for the duty after the
 * writing: the later of the two sees the other, and no piece stays without its duty.
 */
export async function keepBegunDuty(
  caller: Caller,
  { piece, duty, termId }: Work,
  now: number,
): Promise<void> {
  if (piece.revision > 0) return;
  const term = await findTerm(caller.schoolId, termId);
  if (term === null || term.duties.some(({ dutyId }) => dutyId === duty.dutyId)) return;
  await putBackDuties(caller, term, [duty], now);
}
