import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { cleanWriting } from '@/domain/submission/piece';
import { refused } from '@/domain/submission/refusals';
import { decideSaveDraft } from '@/domain/submission/save-draft';
import type { Handler } from '../_shared/entry';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { keepBegunDuty } from './duty-series/keep-begun';
import { findWork, formFor, pieceWithin } from './work';

/** Saves what is written so far. Photos are looked at when the piece is handed in; here only whose they are counts. */
export const saveDraft: Handler<typeof submission.actions.saveDraft> = async ({ caller, now }, input) => {
  if (![...input.photos, ...input.files].every(({ fileId }) => liesUnderOwnPath(fileId, caller)))
    return refused('notYourFile');
  const work = await findWork(caller, input.dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const form = formFor(work, input.kind);
  if (form === null) return refused('wrongKind');
  const writing = cleanWriting(form, input);

  const decided = await inTransaction(async (transaction) => {
    const piece = await pieceWithin(transaction, caller, work, pieceDocumentId(work.piece), now);
    const result = decideSaveDraft(piece, writing, now);
    if (result.ok && result.data !== piece) await writePiece(transaction, result.data, null);
    return result;
  });
  if (!decided.ok) return decided;
  await keepBegunDuty(caller, work, now);
  return accept({ revision: decided.data.revision, savedAtMs: decided.data.savedAtMs });
};
