import { accept, type Result, refusalsOf } from '../refusal';
import type { SessionState } from './training-session';

/** What a question is about: having been there, or the material, which somebody who stayed away can read as well. */
export type QuestionAbout = 'session' | 'material';

/** The ready questions; each is answered from 1 (很不同意) to 5 (很同意). */
export const readyQuestions = [
  { questionId: 'useful', about: 'session', text: '这次研修对我的教学有用' },
  { questionId: 'clear', about: 'session', text: '讲得清楚，听得明白' },
  { questionId: 'pace', about: 'session', text: '时间和节奏安排得合适' },
  { questionId: 'material', about: 'material', text: '材料对我有帮助' },
  { questionId: 'practice', about: 'material', text: '材料里有我能用到课堂上的办法' },
  { questionId: 'more', about: 'material', text: '我希望这个内容接着往下研修' },
] as const satisfies readonly { questionId: string; about: QuestionAbout; text: string }[];

export type QuestionId = (typeof readyQuestions)[number]['questionId'];
export const questionIds = readyQuestions.map(({ questionId }) => questionId);

/** 满意度问卷 (S3-3) of one session, `SCHOOL:SESSION`. What was answered lies in slips that name nobody. */
export interface Survey {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly questionIds: readonly QuestionId[];
  readonly state: 'open' | 'closed';
  readonly openedBy: string;
  readonly openedAtMs: number;
  /** Closed by itself then: a survey that nobody closes would never become anonymous. */
  readonly endsAtMs: number;
  readonly closedAtMs: number | null;
  /** The slips no longer lie in the store in the order in which they came. */
  readonly refiled: boolean;
}

/** 1–5 by question id. */
export type Marks = Readonly<Partial<Record<QuestionId, number>>>;

/**
 * One slip of an answer. A person's marks of the session, marks of the material and words are three slips whose ids have
 * nothing in common, so that what somebody left out does not tell whose the rest is. It holds no person, no account and no time.
 */
export interface SurveySlip {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly part: 'session' | 'material' | 'words';
  readonly marks: Marks;
  readonly words: string;
}

export interface SurveyAnswer {
  readonly marks: Marks;
  readonly words: string;
}

/** Below so many answers nothing is shown: a mean of two tells on both. */
export const FEWEST_ANSWERS = 5;

/** Longer than any call lasts: an answer that was on its way at closing is in by then, and results never move by one. */
export const SETTLING_MS = 30_000;

const OPEN_FOR_MS = 14 * 24 * 60 * 60_000;

export const surveyRefused = refusalsOf({
  notStarted: '这次研修还没有开始，开始签到以后再发问卷。',
  cancelled: '这次研修已取消，不发问卷。',
  surveyExists: '这次研修的问卷已经发过了，一场只发一份。',
  surveyClosed: '问卷已经结束，不再收答卷了。',
  notAsked: '这份问卷只问这次研修的老师。',
  answersMissing: '还有题目没选，请补上再提交。',
  contentRefused: '您写的话没有通过平台的内容审核，请改一改，或不写这一题再提交。',
  wordsNotChecked: '平台暂时没能审核您写的话。请稍后再交，或先不写这一题。',
});

/** A survey of a session that is on or over, with these questions. One that stands with the same ones is the same act. */
export function openedSurvey(
  session: {
    readonly schoolId: string;
    readonly termId: string;
    readonly sessionId: string;
    readonly state: SessionState;
  },
  standing: Survey | null,
  asked: { readonly questionIds: readonly QuestionId[]; readonly byMemberId: string; readonly nowMs: number },
): Result<Survey, 'notStarted' | 'cancelled' | 'surveyExists'> {
  if (standing !== null)
    return standing.state === 'open' && sameQuestions(standing.questionIds, asked.questionIds)
      ? accept(standing)
      : surveyRefused('surveyExists');
  if (session.state === 'planned') return surveyRefused('notStarted');
  if (session.state === 'cancelled') return surveyRefused('cancelled');
  const { schoolId, termId, sessionId } = session;
  return accept({
    schoolId,
    termId,
    sessionId,
    questionIds: questionIds.filter((id) => asked.questionIds.includes(id)),
    state: 'open',
    openedBy: asked.byMemberId,
    openedAtMs: asked.nowMs,
    endsAtMs: asked.nowMs + OPEN_FOR_MS,
    closedAtMs: null,
    refiled: false,
  });
}

function sameQuestions(some: readonly QuestionId[], others: readonly QuestionId[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

/** Whether every answer is in: nothing that came before closing is still on its way. */
export function isSettled({ closedAtMs }: Pick<Survey, 'closedAtMs'>, nowMs: number): boolean {
  return closedAtMs !== null && nowMs >= closedAtMs + SETTLING_MS;
}

/** The questions that a person is asked, in their order. Who was not there is asked about the material alone. */
export function questionsFor(survey: Pick<Survey, 'questionIds'>, attended: boolean) {
  return readyQuestions.filter(
    ({ questionId, about }) => survey.questionIds.includes(questionId) && (attended || about === 'material'),
  );
}

/** An answer as its slips. What a person was not asked is left out, and every question asked must be marked. */
export function slipsOf(
  survey: Survey,
  attended: boolean,
  answer: SurveyAnswer,
): Result<readonly SurveySlip[], 'surveyClosed' | 'answersMissing'> {
  if (survey.state !== 'open') return surveyRefused('surveyClosed');
  const asked = questionsFor(survey, attended);
  if (asked.some(({ questionId }) => answer.marks[questionId] === undefined))
    return surveyRefused('answersMissing');
  const { schoolId, sessionId } = survey;
  const marksAbout = (part: QuestionAbout): Marks =>
    Object.fromEntries(
      asked
        .filter(({ about }) => about === part)
        .map(({ questionId }) => [questionId, answer.marks[questionId]]),
    );
  const slip = (part: SurveySlip['part'], marks: Marks, words: string): SurveySlip => ({
    schoolId,
    sessionId,
    part,
    marks,
    words,
  });
  return accept([
    ...(attended ? [slip('session', marksAbout('session'), '')] : []),
    slip('material', marksAbout('material'), ''),
    ...(answer.words === '' ? [] : [slip('words', {}, answer.words)]),
  ]);
}

/** One's own answer again, while its slips can still be found. */
export function answerOf(slips: readonly SurveySlip[]): SurveyAnswer | null {
  if (slips.length === 0) return null;
  return {
    marks: Object.assign({}, ...slips.map(({ marks }) => marks)) as Marks,
    words: slips.find(({ part }) => part === 'words')?.words ?? '',
  };
}
