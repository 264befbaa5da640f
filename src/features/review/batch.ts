import type { BatchOutcome, CleanPiece, CleanPiecesView } from '@/contract/review-desk';
import { BATCH_MOST } from '@/domain/submission/batch-size';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import { refreshQueue } from './queue';

/** The pieces that may be approved together. Read anew for every visit. */
export const cleanPieces = createResource<CleanPiecesView>(() => call('submission', 'cleanPieces', {}));

/**
 * Approves them, a few a call. What was not answered is told as such and may be sent again: each piece is decided once.
 */
export async function approveAll(
  pieces: readonly Pick<CleanPiece, 'submissionId' | 'round'>[],
  creditsHundredths: number,
): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for (let from = 0; from < pieces.length; from += BATCH_MOST) {
    const sent = pieces
      .slice(from, from + BATCH_MOST)
      .map(({ submissionId, round }) => ({ submissionId, round }));
    const answer = await call('submission', 'decideBatch', { pieces: sent, creditsHundredths });
    if (answer.ok) outcomes.push(...answer.data.outcomes);
    else {
      const refusal = { code: answer.error.code, message: answer.error.message };
      outcomes.push(...sent.map(({ submissionId }) => ({ submissionId, state: null, refusal })));
    }
  }
  await Promise.all([refreshQueue(), cleanPieces.refresh()]);
  return outcomes;
}
