import { aClosedSession, aSession } from '@/testing/session-builder';
import { openedSurvey, questionsFor, type Survey, type SurveySlip, slipsOf } from './survey';
import { surveyResults } from './survey-results';

const opened = { questionIds: ['useful', 'clear', 'material'] as const, byMemberId: 'm40', nowMs: 1_000_000 };
const accepted = openedSurvey(aClosedSession(), null, opened);
if (!accepted.ok) throw new Error('the survey was refused');
const survey: Survey = accepted.data;
const closed: Survey = { ...survey, state: 'closed', closedAtMs: 2_000_000 };
const LATER = 2_000_000 + 60_000;

const material = (mark: number): SurveySlip => ({
  schoolId: 'xh',
  sessionId: survey.sessionId,
  part: 'material',
  marks: { material: mark },
  words: '',
});

describe('opening a survey', () => {
  test('needs a session that began and is held', () => {
    expect(openedSurvey(aSession(), null, opened)).toMatchObject({ error: { code: 'notStarted' } });
    const cancelled = aSession({ state: 'cancelled' });
    expect(openedSurvey(cancelled, null, opened)).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('twice with the same questions is once; others, or after its end, are refused', () => {
    expect(openedSurvey(aClosedSession(), survey, opened)).toEqual({ ok: true, data: survey });
    const other = { ...opened, questionIds: ['useful', 'pace', 'material'] as const };
    expect(openedSurvey(aClosedSession(), survey, other)).toMatchObject({ error: { code: 'surveyExists' } });
    expect(openedSurvey(aClosedSession(), closed, opened)).toMatchObject({ error: { code: 'surveyExists' } });
  });
});

describe('an answer', () => {
  test('of somebody who was there lies in slips that say neither who nor when', () => {
    const marks = { useful: 5, clear: 4, material: 3 };
    expect(slipsOf(survey, true, { marks, words: '多一点课例' })).toEqual({
      ok: true,
      data: [
        {
          schoolId: 'xh',
          sessionId: '2026-1-s08',
          part: 'session',
          marks: { useful: 5, clear: 4 },
          words: '',
        },
        { schoolId: 'xh', sessionId: '2026-1-s08', part: 'material', marks: { material: 3 }, words: '' },
        { schoolId: 'xh', sessionId: '2026-1-s08', part: 'words', marks: {}, words: '多一点课例' },
      ],
    });
  });

  test('of somebody who stayed away is about the material alone, whatever the phone sent', () => {
    expect(questionsFor(survey, false).map(({ questionId }) => questionId)).toEqual(['material']);
    const sent = { marks: { useful: 1, material: 3 }, words: '' };
    expect(slipsOf(survey, false, sent)).toEqual({ ok: true, data: [material(3)] });
  });

  test('marks every question that it was asked, while the survey runs', () => {
    const half = { marks: { material: 3 }, words: '' };
    expect(slipsOf(survey, true, half)).toMatchObject({ error: { code: 'answersMissing' } });
    expect(slipsOf(closed, false, half)).toMatchObject({ error: { code: 'surveyClosed' } });
  });
});

describe('results', () => {
  const five = [5, 4, 4, 3, 1].map(material);

  test('are not shown while it runs, nor while the last answers come in', () => {
    expect(surveyResults(survey, five, LATER)).toEqual({ kind: 'running' });
    expect(surveyResults(closed, five, 2_000_000)).toEqual({ kind: 'settling', fromMs: 2_030_000 });
  });

  test('are not shown below five answers', () => {
    expect(surveyResults(closed, five.slice(1), LATER)).toEqual({ kind: 'tooFew' });
  });

  test('are counts and means, and a question with fewer than five answers shows neither', () => {
    const session: SurveySlip = { ...material(3), part: 'session', marks: { useful: 5, clear: 5 } };
    const words: SurveySlip = { ...material(3), part: 'words', marks: {}, words: '多一点课例' };
    expect(surveyResults(closed, [...five, session, words], LATER)).toEqual({
      kind: 'shown',
      questions: [
        expect.objectContaining({ questionId: 'useful', answers: 1, counts: null, meanHundredths: null }),
        expect.objectContaining({ questionId: 'clear', answers: 1, counts: null, meanHundredths: null }),
        expect.objectContaining({
          questionId: 'material',
          answers: 5,
          counts: [1, 0, 1, 2, 1],
          meanHundredths: 340,
        }),
      ],
      words: ['多一点课例'],
    });
  });
});
