import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { formsOf } from '@/domain/submission/catalogue';
import { byDueDate, dutyView } from '@/domain/submission/duty-view';
import { submissionIdOf } from '@/domain/submission/piece';
import { refused } from '@/domain/submission/refusals';
import type { WorkForm } from '@/domain/submission/work-kind';
import { owes } from '@/domain/term/owes';
import type { Handler } from '../_shared/entry';
import { findCurrentTerm } from '../_shared/repositories/schools';
import { readPiecesOf } from '../_shared/repositories/submissions';
import { readCatalogue } from '../_shared/repositories/work-kinds';
import { uploadPathOf } from './work';

/** As many as somebody may reasonably begin on a journey without a network; the answer stays small. */
const MOST = 40;

/** What the caller owes and has not begun, with the forms to begin in, so that a phone can open them without a network. */
export const forms: Handler<typeof submission.actions.forms> = async ({ caller, now }) => {
  const { schoolId, memberId } = caller;
  const [term, catalogue] = await Promise.all([findCurrentTerm(schoolId), readCatalogue(schoolId)]);
  if (term === null) return refused('noTerm');
  const begun = new Set((await readPiecesOf(schoolId, term.termId, memberId)).map(({ dutyId }) => dutyId));
  const used = new Map<string, WorkForm>();
  const owed = term.duties
    .filter((duty) => !begun.has(duty.dutyId) && owes(caller, duty, term))
    .sort(byDueDate)
    .slice(0, MOST)
    .flatMap((duty) => {
      const own = formsOf(catalogue, duty);
      for (const form of own) used.set(form.kind, form);
      return own.length === 0
        ? []
        : [
            {
              duty: dutyView(duty, null, now),
              kinds: own.map(({ kind }) => kind),
              submissionId: submissionIdOf(duty.dutyId, memberId),
              uploadPath: uploadPathOf(caller, duty),
            },
          ];
    });
  return accept({ forms: [...used.values()], owed });
};
