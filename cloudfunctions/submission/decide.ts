import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { stateAfterAct } from '@/domain/submission/decide-verdict';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../_shared/entry';
import { readQueue } from '../_shared/repositories/submissions';
import { decidePiece } from './decide-piece';

/** One decision; answers what was decided then and what waits for the reviewer next. */
export const decide: Handler<typeof submission.actions.decide> = async (context, input) => {
  const { submissionId, ...verdict } = input;
  const remark = cleanText(input.remark);
  const decided = await decidePiece(context, submissionId, { ...verdict, remark });
  if (!decided.ok) return decided;
  const { act, judgement } = decided.data;
  const queue = await readQueue(context.caller);
  const next = queue.find(({ piece }) => piece.submissionId !== submissionId);
  return accept({
    state: stateAfterAct(act),
    judgement,
    nextSubmissionId: next?.piece.submissionId ?? null,
  });
};
