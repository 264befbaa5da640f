import type { SurveySheet } from '@/contract/after-session';
import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { isMeantFor } from '@/domain/attendance/audience';
import {
  answerOf,
  questionsFor,
  type Survey,
  type SurveyAnswer,
  slipsOf,
  surveyRefused,
} from '@/domain/attendance/survey';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { teaches } from '@/domain/people/role';
import { accept, type Result, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { findSurvey, surveySecretId } from '../_shared/repositories/surveys';
import { findPassingSecret } from '../_shared/secrets';
import { checkText } from '../_shared/text-check';
import { hasAttended } from './has-attended';
import { readOwnSlips, writeOwnSlips } from './survey-slips';

interface Asked {
  readonly session: TrainingSession;
  readonly survey: Survey;
  readonly attended: boolean;
}

/** Survey and session, both by their ids: the reads of a handler that begin before the caller is known. */
async function find(schoolId: string, sessionId: string) {
  const [session, survey] = await Promise.all([
    findSession(schoolId, sessionId),
    findSurvey(schoolId, sessionId),
  ]);
  return { session, survey };
}

type Found = Awaited<ReturnType<typeof find>>;

export const survey: EarlyHandler<typeof attendance.actions.survey> = early(
  ({ schoolId }, { sessionId }) => find(schoolId, sessionId),
  async ({ caller }, _input, found) => {
    const asked = await askedOf(caller, found);
    return asked.ok ? accept(await sheetOf(caller, asked.data)) : asked;
  },
);

/** An answer, or a new one in its place. Who answered is nowhere written down. */
export const answerSurvey: EarlyHandler<typeof attendance.actions.answerSurvey> = early(
  ({ schoolId }, { sessionId }) => find(schoolId, sessionId),
  async ({ caller, openId }, { marks, words }, found) => {
    const asked = await askedOf(caller, found);
    if (!asked.ok) return asked;
    const slips = slipsOf(asked.data.survey, asked.data.attended, { marks, words });
    if (!slips.ok) return slips;
    const suggestion = words === '' ? 'pass' : await checkText(openId, words, 'remark');
    if (suggestion === 'risky') return surveyRefused('contentRefused');
    // Words that wait for a check would need to remember whose they are, so they do not wait.
    if (suggestion === 'review') return surveyRefused('wordsNotChecked');
    const written = await writeOwnSlips(keyOf(caller, asked.data.survey), slips.data);
    if (!written.ok) return written;
    return accept(sheet(asked.data, answerOf(slips.data)));
  },
);

/** Whoever the session was for, and whoever was there. */
export function isAskedOf(caller: Caller, session: TrainingSession, attended: boolean): boolean {
  return attended || (teaches(caller) && isMeantFor(session, caller));
}

async function askedOf(
  caller: Caller,
  { session, survey: standing }: Found,
): Promise<Result<Asked, 'notFound' | 'notAsked'>> {
  if (session === null || standing === null) return refuse('notFound', commonRefusals.notFound);
  const attended = await hasAttended(caller, session);
  if (!isAskedOf(caller, session, attended)) return surveyRefused('notAsked');
  return accept({ session, survey: standing, attended });
}

async function sheetOf(caller: Caller, asked: Asked): Promise<SurveySheet> {
  const secret = asked.survey.state === 'open' ? await findPassingSecret(surveySecretId(asked.survey)) : null;
  const slips = secret === null ? [] : await readOwnSlips(secret, keyOf(caller, asked.survey));
  return sheet(asked, answerOf(slips));
}

function sheet({ session, survey: asked, attended }: Asked, answer: SurveyAnswer | null): SurveySheet {
  const questions = questionsFor(asked, attended);
  const about = (what: 'session' | 'material') =>
    questions
      .filter((question) => question.about === what)
      .map(({ questionId, text }) => ({ questionId, text }));
  const { sessionId, state, endsAtMs } = asked;
  return {
    sessionId,
    title: session.title,
    state,
    endsAtMs,
    attended,
    aboutSession: about('session'),
    aboutMaterial: about('material'),
    answer,
  };
}

function keyOf({ schoolId, memberId }: Caller, { sessionId }: Survey) {
  return { schoolId, sessionId, memberId };
}
