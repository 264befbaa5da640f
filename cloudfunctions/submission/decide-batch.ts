import type { BatchOutcome } from '@/contract/review-desk';
import type { submission } from '@/contract/submission';
import { verdictTime } from '@/domain/ledger/verdict-time';
import { accept } from '@/domain/refusal';
import { isClean } from '@/domain/submission/batch';
import { stateAfterAct } from '@/domain/submission/decide-verdict';
import { refused } from '@/domain/submission/refusals';
import type { Handler } from '../_shared/entry';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { decidePiece } from './decide-piece';

/**
 * Approves several pieces, one after the other, each in a transaction of its own: what was decided stands whatever becomes
 * of the rest, and sending the batch again answers the same for it.
 */
export const decideBatch: Handler<typeof submission.actions.decideBatch> = async (
  context,
  { pieces, creditsHundredths },
) => {
  const outcomes: BatchOutcome[] = [];
  const approval = {
    verdict: 'approved',
    remark: '',
    creditsHundredths,
    offTopic: false,
    lowQuality: 0,
  } as const;
  for (const { submissionId, round } of pieces) {
    const decided = await decidePiece(
      context,
      submissionId,
      { ...approval, round },
      async (piece, { duty, form, term, now }) => {
        const time = verdictTime(await findTermEnd(piece), term, now);
        return isClean(piece, { duty, form }, time) ? accept(null) : refused('notClean');
      },
    );
    outcomes.push(
      decided.ok
        ? { submissionId, state: stateAfterAct(decided.data.act), refusal: null }
        : {
            submissionId,
            state: null,
            refusal: { code: decided.error.code, message: decided.error.message },
          },
    );
  }
  return accept({ outcomes });
};
