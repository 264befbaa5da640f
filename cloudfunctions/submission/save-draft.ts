import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { cleanParts } from '@/domain/submission/parts';
import { refused } from '@/domain/submission/refusals';
import { decideSaveDraft } from '@/domain/submission/save-draft';
import { workForms } from '@/domain/submission/work-kind';
import type { Handler } from '../_shared/entry';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { findWork, pieceWithin } from './work';

/** Saves what is written so far. Photos are looked at when the piece is handed in; here only whose they are counts. */
export const saveDraft: Handler<typeof submission.actions.saveDraft> = async ({ caller, now }, input) => {
  if (!input.photos.every(({ fileId }) => liesUnderOwnPath(fileId, caller))) return refused('notYourFile');
  const work = await findWork(caller, input.dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const writing = { ...input, parts: cleanParts(workForms[work.duty.kind], input.parts) };

  const decided = await inTransaction(async (transaction) => {
    const piece = await pieceWithin(transaction, caller, work, pieceDocumentId(work.piece), now);
    const result = decideSaveDraft(piece, writing, now);
    if (result.ok && result.data !== piece) await writePiece(transaction, result.data, null);
    return result;
  });
  if (!decided.ok) return decided;
  return accept({ revision: decided.data.revision, savedAtMs: decided.data.savedAtMs });
};
