import type { QuestionView, TripQuestions } from '@/contract/questions';
import { call } from '@/platform/call';
import type { Resource } from '@/platform/resource';
import type { AnswerDraft } from './answer-draft';
import { putQuestion } from './questions';

/**
 * Brings an answer, or puts the own one right. Answers why it could not be done, or null; whoever comes second is shown the
 * answer that stands.
 */
export async function sendAnswer(
  resource: Resource<TripQuestions>,
  { tripId, questionId, answer: standing }: QuestionView,
  { text, answeredBy, isOwn }: AnswerDraft,
): Promise<string | null> {
  const replaces = standing?.replaces ?? null;
  const words = { text: text.trim(), answeredBy: isOwn ? '' : answeredBy.trim() };
  const answer = await call('sharing', 'answer', { tripId, questionId, ...words, replaces });
  if (answer.ok) {
    putQuestion(resource, questionId, answer.data);
    return null;
  }
  if (answer.error.code !== 'offline') await resource.refresh();
  return answer.error.message;
}
