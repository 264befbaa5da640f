import type { Survey, SurveySlip } from '@/domain/attendance/survey';
import { command } from '../cloud';
import { countDocuments, documentId, getDocument, readAll, type Stored } from '../documents';

type SurveyKey = Pick<Survey, 'schoolId' | 'sessionId'>;

export function surveyDocumentId({ schoolId, sessionId }: SurveyKey): string {
  return documentId(schoolId, sessionId);
}

/** Id of the secret that finds the slips of a survey while it runs. */
export function surveySecretId({ schoolId, sessionId }: SurveyKey): string {
  return documentId(schoolId, 'survey', sessionId);
}

export function findSurvey(schoolId: string, sessionId: string): Promise<Stored<Survey> | null> {
  return getDocument<Survey>('surveys', surveyDocumentId({ schoolId, sessionId }));
}

/** In the order of their ids, which tells nothing. */
export function readSlips({ schoolId, sessionId }: SurveyKey): Promise<Stored<SurveySlip>[]> {
  return readAll<SurveySlip>('surveyAnswers', { schoolId, sessionId });
}

/** Everybody who answers leaves one slip about the material. */
export function countAnswers({ schoolId, sessionId }: SurveyKey): Promise<number> {
  return countDocuments('surveyAnswers', { schoolId, sessionId, part: 'material' });
}

/** Surveys that are open and should have closed by themselves. */
export async function readOverdueSurveys(schoolId: string, now: number): Promise<Stored<Survey>[]> {
  const open = await readAll<Survey>('surveys', { schoolId, state: 'open' });
  return open.filter(({ endsAtMs }) => endsAtMs <= now);
}

export function readUnfiledSurveys(schoolId: string): Promise<Stored<Survey>[]> {
  return readAll<Survey>('surveys', { schoolId, state: 'closed', refiled: false });
}

export function readSurveysOpenedSince(schoolId: string, sinceMs: number): Promise<Stored<Survey>[]> {
  return readAll<Survey>('surveys', { schoolId, openedAtMs: command.gte(sinceMs) });
}
