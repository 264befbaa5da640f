import type { Round, Submission } from '@/domain/submission/submission';
import { pieceDocumentId, roundDocumentId } from '../_shared/repositories/submissions';
import type { Transaction } from '../_shared/transaction';

/** Writes a piece and, where the change is a transition, the round that keeps it: together or not at all. */
export async function writePiece(
  transaction: Transaction,
  piece: Submission,
  round: Round | null,
): Promise<void> {
  const { _id, ...content } = piece as Submission & { readonly _id?: string };
  await transaction.replace('submissions', pieceDocumentId(piece), content);
  if (round !== null) await transaction.add('rounds', roundDocumentId(round), round);
}
