import { questionAskedMessageId } from '@/domain/notice/question-messages';
import type { Question } from '@/domain/sharing/question';
import { seenUntil, type TripMark } from '@/domain/sharing/trip-mark';
import { updateDocument } from '../../_shared/documents';
import { messageDocumentId } from '../../_shared/inbox';
import { changeTripMark } from '../../_shared/repositories/trip-marks';

/**
 * A traveller who looked at all that is new on a trip has seen it: the next question is told again, and the message of the
 * earlier ones is read. Nothing happens while something new was not among what was shown.
 */
export async function markQuestionsSeen(
  mark: TripMark,
  all: readonly Question[],
  isShown: (question: Question) => boolean,
  now: number,
): Promise<void> {
  const { schoolId, tripId, memberId, questionsSeenAtMs } = mark;
  const fresh = all.filter((question) => question.memberId !== memberId && question.atMs > questionsSeenAtMs);
  if (fresh.length === 0 || !fresh.every(isShown)) return;
  const untilMs = Math.max(...fresh.map(({ atMs }) => atMs));
  await changeTripMark(mark, (standing) => seenUntil(standing, 'questionsSeenAtMs', untilMs));
  const messageId = questionAskedMessageId(tripId, questionsSeenAtMs);
  await updateDocument('messages', messageDocumentId({ schoolId, memberId, messageId }), { readAtMs: now });
}
