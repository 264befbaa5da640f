import {
  FEWEST_ANSWERS,
  isSettled,
  type QuestionAbout,
  type QuestionId,
  readyQuestions,
  SETTLING_MS,
  type Survey,
  type SurveySlip,
} from './survey';

export interface QuestionResult {
  readonly questionId: QuestionId;
  readonly about: QuestionAbout;
  readonly text: string;
  readonly answers: number;
  /** How often 1, 2, 3, 4 and 5 were marked; null below the fewest answers that are shown. */
  readonly counts: readonly number[] | null;
  /** In hundredths, rounded half up; null with `counts`. */
  readonly meanHundredths: number | null;
}

export type SurveyResults =
  | { readonly kind: 'running' }
  /** Closed a moment ago: the last answers are coming in. */
  | { readonly kind: 'settling'; readonly fromMs: number }
  | { readonly kind: 'tooFew' }
  | {
      readonly kind: 'shown';
      readonly questions: readonly QuestionResult[];
      readonly words: readonly string[];
    };

/** Everybody who answers marks the material, so these slips are the answers. */
export function answersIn(slips: readonly Pick<SurveySlip, 'part'>[]): number {
  return slips.filter(({ part }) => part === 'material').length;
}

/**
 * What the host and the office read. Nothing while it runs: two readings with one answer in between would tell whose it
 * was. Words stand in the order of their slips' ids, which a destroyed secret made, so the order says nothing.
 */
export function surveyResults(survey: Survey, slips: readonly SurveySlip[], nowMs: number): SurveyResults {
  if (survey.closedAtMs === null) return { kind: 'running' };
  if (!isSettled(survey, nowMs)) return { kind: 'settling', fromMs: survey.closedAtMs + SETTLING_MS };
  if (answersIn(slips) < FEWEST_ANSWERS) return { kind: 'tooFew' };
  const questions = readyQuestions
    .filter(({ questionId }) => survey.questionIds.includes(questionId))
    .map((question) => ({ ...question, ...tally(question.questionId, slips) }));
  return { kind: 'shown', questions, words: slips.map(({ words }) => words).filter((words) => words !== '') };
}

function tally(questionId: QuestionId, slips: readonly SurveySlip[]) {
  const marks = slips.map((slip) => slip.marks[questionId]).filter((mark) => mark !== undefined);
  const answers = marks.length;
  if (answers < FEWEST_ANSWERS) return { answers, counts: null, meanHundredths: null };
  const counts = [1, 2, 3, 4, 5].map((mark) => marks.filter((each) => each === mark).length);
  const sum = marks.reduce((total, mark) => total + mark, 0);
  return { answers, counts, meanHundredths: Math.round((sum * 100) / answers) };
}
