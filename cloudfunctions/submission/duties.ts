import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { byDueDate, dutyView } from '@/domain/submission/duty-view';
import { refused } from '@/domain/submission/refusals';
import type { Handler } from '../_shared/entry';
import { findCurrentTerm } from '../_shared/repositories/schools';
import { readPiecesOf } from '../_shared/repositories/submissions';

export const duties: Handler<typeof submission.actions.duties> = async ({ caller, now }) => {
  const term = await findCurrentTerm(caller.schoolId);
  if (term === null) return refused('noTerm');
  const pieces = await readPiecesOf(caller.schoolId, term.termId, caller.memberId);
  const byDuty = new Map(pieces.map((piece) => [piece.dutyId, piece]));
  const views = [...term.duties]
    .sort(byDueDate)
    .map((duty) => dutyView(duty, byDuty.get(duty.dutyId) ?? null, now));
  return accept({ duties: views });
};
