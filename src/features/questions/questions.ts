import type { QuestionPage, QuestionSegment, QuestionView, TripQuestions } from '@/contract/questions';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** The questions of a trip, or of one post of it; kept on the phone. */
export function questionsOf(tripId: string, postId?: string): Resource<TripQuestions> {
  return createResource<TripQuestions>(
    () => call('sharing', 'questionsOf', postId === undefined ? { tripId } : { tripId, postId }),
    `questions/${tripId}/${postId ?? ''}`,
  );
}

/** The first page of the school's questions. */
export function questionsIn(segment: QuestionSegment): Resource<QuestionPage> {
  return createResource<QuestionPage>(
    () => call('sharing', 'questions', { segment }),
    `questions/of-school/${segment}`,
  );
}

/** Adds the page that follows what is shown. Answers why it could not be read, or null. */
export async function readOn(
  resource: Resource<QuestionPage>,
  segment: QuestionSegment,
): Promise<string | null> {
  const shown = resource.current().data;
  if (shown === null || shown.next === null) return null;
  const page = await call('sharing', 'questions', { segment, after: shown.next });
  if (!page.ok) return page.error.message;
  resource.replace({ ...page.data, questions: [...shown.questions, ...page.data.questions] });
  return null;
}

interface WithQuestions {
  readonly questions: readonly QuestionView[];
}

/** Shows a question as a command answered with it; null: it is gone. */
export function putQuestion<Shown extends WithQuestions>(
  resource: Resource<Shown>,
  questionId: string,
  changed: QuestionView | null,
): void {
  const shown = resource.current().data;
  if (shown === null) return;
  const questions = shown.questions.flatMap((question) => {
    if (question.questionId !== questionId) return [question];
    return changed === null ? [] : [changed];
  });
  resource.replace({ ...shown, questions });
}

/** Answers why it could not be said, or null. */
export async function carry<Shown extends WithQuestions>(
  resource: Resource<Shown>,
  { tripId, questionId }: QuestionView,
): Promise<string | null> {
  const answer = await call('sharing', 'carry', { tripId, questionId });
  if (!answer.ok) return answer.error.message;
  putQuestion(resource, questionId, answer.data);
  return null;
}

/** Answers why it could not be taken back, or null. */
export async function takeBack<Shown extends WithQuestions>(
  resource: Resource<Shown>,
  { tripId, questionId }: QuestionView,
  reason = '',
): Promise<string | null> {
  const answer = await call('sharing', 'withdrawQuestion', { tripId, questionId, reason });
  if (!answer.ok) return answer.error.message;
  putQuestion(resource, questionId, null);
  return null;
}
