import type { SurveyDesk } from '@/contract/after-session';
import type { attendance } from '@/contract/attendance';
import { FEWEST_ANSWERS, readyQuestions, type Survey } from '@/domain/attendance/survey';
import { answersIn, surveyResults } from '@/domain/attendance/survey-results';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { countAnswers, findSurvey, readSlips } from '../_shared/repositories/surveys';
import { hosted } from './hosted';

/** How a survey stands: while it runs no more than how many answered, afterwards its totals, never an answer of somebody. */
export const surveyDesk: EarlyHandler<typeof attendance.actions.surveyDesk> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, survey] = await Promise.all([
      findSession(schoolId, sessionId),
      findSurvey(schoolId, sessionId),
    ]);
    return { session, survey };
  },
  async ({ caller, now }, _input, { session, survey }) => {
    const found = hosted(caller, session);
    return found.ok ? accept(await deskOf(found.data, survey, now)) : found;
  },
);

export async function deskOf(
  { sessionId, title }: Pick<TrainingSession, 'sessionId' | 'title'>,
  survey: Survey | null,
  now: number,
): Promise<SurveyDesk> {
  const base = { sessionId, title, fewest: FEWEST_ANSWERS, ready: readyQuestions };
  if (survey === null)
    return { ...base, state: 'none', endsAtMs: null, answers: 0, results: { kind: 'running' } };
  const { state, endsAtMs } = survey;
  if (state === 'open')
    return { ...base, state, endsAtMs, answers: await countAnswers(survey), results: { kind: 'running' } };
  const slips = await readSlips(survey);
  return { ...base, state, endsAtMs, answers: answersIn(slips), results: surveyResults(survey, slips, now) };
}
