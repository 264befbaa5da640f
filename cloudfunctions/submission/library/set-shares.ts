import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { libraryRefused } from '@/domain/submission/library';
import type { Submission } from '@/domain/submission/submission';
import type { Handler } from '../../_shared/entry';
import { findPiece, pieceDocumentId } from '../../_shared/repositories/submissions';
import { inTransaction } from '../../_shared/transaction';

/** The author's consent, given or taken back. It is no new revision: a phone with a draft goes on from what it has. */
export const setShares: Handler<typeof submission.actions.setShares> = async (
  { caller, now },
  { submissionId, shares },
) => {
  const piece = await findPiece(caller.schoolId, submissionId);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  if (piece.memberId !== caller.memberId) return libraryRefused('notYourPiece');
  const id = pieceDocumentId(piece);
  await inTransaction(async (transaction) => {
    const fresh = await transaction.get<Submission>('submissions', id);
    if (fresh !== null && fresh.shares !== shares)
      await transaction.update('submissions', id, { shares, sharesAtMs: now });
  });
  return accept({ shares });
};
