import type { AnswerView } from '@/contract/questions';
import { forget, remember, remembered } from '@/platform/storage';

/** An answer that is being written; kept on the phone until the cloud has it. */
export interface AnswerDraft {
  readonly text: string;
  /** Who on site answered, in words; kept also while `isOwn`. */
  readonly answeredBy: string;
  /** The traveller answers. */
  readonly isOwn: boolean;
}

const keyOf = (tripId: string, questionId: string) => `answer/${tripId}/${questionId}`;

/** What is kept; else the own answer that is put right, or nothing, by the teacher of the lesson. */
export function beginAnswer(tripId: string, questionId: string, standing: AnswerView | null): AnswerDraft {
  const kept = remembered<AnswerDraft>(keyOf(tripId, questionId));
  if (kept !== null) return kept;
  if (standing === null) return { text: '', answeredBy: '授课教师', isOwn: false };
  const { text, answeredBy } = standing;
  return { text, answeredBy, isOwn: answeredBy === '' };
}

export function keepAnswer(tripId: string, questionId: string, draft: AnswerDraft): AnswerDraft {
  remember(keyOf(tripId, questionId), draft);
  return draft;
}

export function dropAnswer(tripId: string, questionId: string): void {
  forget(keyOf(tripId, questionId));
}
