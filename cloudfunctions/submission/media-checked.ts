import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { photoChecked } from '@/domain/submission/silent-checks';
import type { Submission } from '@/domain/submission/submission';
import { getDocument } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { inTransaction } from '../_shared/transaction';
import type { MediaCheck } from './picture-check';

/** Settles a picture's check. The same answer sent again changes nothing; one to a question we did not ask is ignored. */
export const mediaChecked: Handler<typeof submission.actions.mediaChecked> = async (_, answer) => {
  const check = await getDocument<MediaCheck>('mediaChecks', answer.traceId);
  if (check === null) return accept({ matched: false });
  await inTransaction(async (transaction) => {
    const piece = await transaction.get<Submission>('submissions', pieceDocumentId(check));
    if (piece === null) return;
    await writePiece(transaction, photoChecked(piece, check.fileId, answer.suggest), null);
  });
  return accept({ matched: true });
};
