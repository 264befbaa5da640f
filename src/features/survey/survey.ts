import type { SurveyDesk, SurveySheet } from '@/contract/after-session';
import type { Marks, QuestionId, SurveyAnswer } from '@/domain/attendance/survey';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { confirm } from '@/platform/feedback';
import { createResource, type Resource } from '@/platform/resource';
import { forget, remember, remembered } from '@/platform/storage';

const sheets = new Map<string, Resource<SurveySheet>>();
const desks = new Map<string, Resource<SurveyDesk>>();

/** A survey as one who is asked sees it. It carries one's own answer, so the phone does not keep it. */
export function surveyOf(sessionId: string): Resource<SurveySheet> {
  const found = sheets.get(sessionId);
  if (found !== undefined) return found;
  const made = createResource<SurveySheet>(() => call('attendance', 'survey', { sessionId }));
  sheets.set(sessionId, made);
  return made;
}

/** A survey as its host sees it. */
export function surveyDeskOf(sessionId: string): Resource<SurveyDesk> {
  const found = desks.get(sessionId);
  if (found !== undefined) return found;
  const made = createResource<SurveyDesk>(() => call('attendance', 'surveyDesk', { sessionId }));
  desks.set(sessionId, made);
  return made;
}

/** What was marked and written on this phone and is not handed in yet. */
export interface UnsentAnswer {
  readonly marks: Readonly<Record<string, number>>;
  readonly words: string;
}

const unsentKey = (sessionId: string) => `survey-unsent/${sessionId}`;

export function unsentAnswer(sessionId: string): UnsentAnswer | null {
  return remembered<UnsentAnswer>(unsentKey(sessionId));
}

export function keepUnsent(sessionId: string, answer: UnsentAnswer): void {
  remember(unsentKey(sessionId), answer);
}

/** Hands the answer in; handed in again it takes the earlier one's place. Nothing of it stays on the phone. */
export async function sendAnswer(sessionId: string, { marks, words }: SurveyAnswer): Promise<Refusal | null> {
  const answer = await call('attendance', 'answerSurvey', { sessionId, marks, words });
  if (!answer.ok) return answer.error;
  forget(unsentKey(sessionId));
  surveyOf(sessionId).replace(answer.data);
  return null;
}

/** The marks of the questions that are asked. */
export function marksFor(questionIds: readonly string[], marks: Readonly<Record<string, number>>): Marks {
  return Object.fromEntries(
    questionIds.flatMap((id) => (marks[id] === undefined ? [] : [[id as QuestionId, marks[id]]])),
  );
}

export async function openSurvey(sessionId: string, questionIds: readonly string[]): Promise<Refusal | null> {
  const ids = questionIds as QuestionId[];
  const answer = await call('attendance', 'openSurvey', { sessionId, questionIds: ids });
  if (!answer.ok) return answer.error;
  surveyDeskOf(sessionId).replace(answer.data);
  return null;
}

/** Ends it after asking. Null when it is done or was thought better of. */
export async function closeSurvey({ sessionId, answers, fewest }: SurveyDesk): Promise<Refusal | null> {
  const few = `现在只有 ${answers} 份，不足 ${fewest} 份，结束后结果也不显示。`;
  const sure = await confirm({
    title: '结束这份问卷？',
    text: `${answers < fewest ? few : `已收到 ${answers} 份。`}结束后不能再收，对应关系当场销毁，不能重开。`,
    yes: '结束问卷',
  });
  if (!sure) return null;
  const answer = await call('attendance', 'closeSurvey', { sessionId });
  if (!answer.ok) return answer.error;
  surveyDeskOf(sessionId).replace(answer.data);
  return null;
}
