import { isSettled, type Survey, type SurveySlip } from '@/domain/attendance/survey';
import { updateDocument, withoutId } from '../_shared/documents';
import { readSlips, readUnfiledSurveys, surveyDocumentId } from '../_shared/repositories/surveys';
import { inTransaction } from '../_shared/transaction';

/**
 * The timer's step: a store keeps documents in the order in which they came, and one person's slips beside each other. Once
 * the secret is gone and every answer is in, each slip is taken out and put back, in the order of ids.
 */
export async function refileSlips(schoolId: string, now: number): Promise<number> {
  const surveys = (await readUnfiledSurveys(schoolId)).filter((survey) => isSettled(survey, now));
  for (const survey of surveys) await refile(survey);
  return surveys.length;
}

/** Slip by slip: whoever reads meanwhile finds all of them, and a run that died is begun anew. */
async function refile(survey: Survey): Promise<void> {
  for (const slip of await readSlips(survey)) {
    await inTransaction(async (transaction) => {
      const standing = await transaction.get<SurveySlip>('surveyAnswers', slip._id);
      if (standing === null) return;
      await transaction.remove('surveyAnswers', slip._id);
      await transaction.add('surveyAnswers', slip._id, withoutId(standing));
    });
  }
  await updateDocument('surveys', surveyDocumentId(survey), { refiled: true });
}
