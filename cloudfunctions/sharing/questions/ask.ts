import type { questionActions } from '@/contract/questions';
import { accept } from '@/domain/refusal';
import type { Question } from '@/domain/sharing/question';
import { isSameQuestion } from '@/domain/sharing/question-acts';
import { questionRefused } from '@/domain/sharing/question-refusals';
import { refused } from '@/domain/submission/refusals';
import { cleanText } from '@/domain/submission/text';
import { now as clock } from '../../_shared/clock';
import { insertOnce, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findQuestion, questionDocumentId } from '../../_shared/repositories/questions';
import { wordsFault } from '../../_shared/text-check';
import { openTrip } from './open-trip';
import { oneView } from './question-view';
import { standingPost } from './standing-post';
import { tellTravellers } from './tell-people';

/**
 * Asks about a trip or a post of it. Words may not wait for their check: what the platform does not pass now is not stored,
 * and stays on the asker's phone. The same key with the same words is the same question.
 */
export const ask: Handler<typeof questionActions.ask> = async ({ caller, openId, now }, input) => {
  const opened = await openTrip(caller, input.tripId);
  if (!opened.ok) return opened;
  const trip = opened.data;
  const { schoolId, memberId } = caller;
  const { tripId, postId } = input;
  const text = cleanText(input.text);
  const key = { schoolId, tripId, questionId: `${memberId}-${input.key}` };
  const known = await findQuestion(key);
  if (known === null) {
    if (trip.state !== 'approved') return questionRefused('notApprovedYet');
    if (postId !== null && (await standingPost(schoolId, tripId, postId)) === null)
      return questionRefused('postGone');
    const fault = await wordsFault(openId, text, 'remark');
    if (fault !== null) return refused(fault);
  }
  const nothingYet = { carried: null, answer: null, withdrawnAtMs: null };
  // The moment at which others can read it: whoever looked while it was being checked has not seen it.
  const asked: Question = { ...key, postId, memberId, text, atMs: clock(), ...nothingYet };
  const { document: standing } = known
    ? { document: known }
    : await insertOnce('questions', questionDocumentId(key), asked);
  if (!isSameQuestion(standing, { text, postId })) return questionRefused('sentBefore');
  const question = withoutId(standing);
  await tellTravellers(trip, question);
  return accept(await oneView(caller, question, trip, now));
};
