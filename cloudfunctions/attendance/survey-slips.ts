import { createHmac } from 'node:crypto';
import { type SurveySlip, surveyRefused } from '@/domain/attendance/survey';
import { accept } from '@/domain/refusal';
import { documentId } from '../_shared/documents';
import { surveyDocumentId, surveySecretId } from '../_shared/repositories/surveys';
import type { Secret } from '../_shared/secrets';
import { inTransaction, type Transaction } from '../_shared/transaction';

const parts = ['session', 'material', 'words'] as const;

/** Whose slips are meant. This is written nowhere: it is the input of the HMAC and nothing else. */
export interface SlipKey {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly memberId: string;
}

/** Ids of one person's slips. Without the secret nobody can make them, and nothing in one leads to another. */
export function slipId(
  secret: string,
  { schoolId, sessionId, memberId }: SlipKey,
  part: SurveySlip['part'],
): string {
  const key = Buffer.from(secret, 'base64url');
  const mac = createHmac('sha256', key).update(`${sessionId}:${memberId}:${part}`).digest('base64url');
  return documentId(schoolId, mac);
}

/** One person's slips as they are, while the secret lives. */
export async function readOwnSlips(secret: string, key: SlipKey): Promise<SurveySlip[]> {
  return inTransaction(async (transaction) => {
    const found: SurveySlip[] = [];
    for (const part of parts) {
      const slip = await transaction.get<SurveySlip>('surveyAnswers', slipId(secret, key, part));
      if (slip !== null) found.push(slip);
    }
    return found;
  });
}

/**
 * Puts one person's slips in place of the earlier ones, if the survey still runs and its secret lives. Nothing but the
 * slips is written: no fact, no audit line, no message.
 */
export async function writeOwnSlips(key: SlipKey, slips: readonly SurveySlip[]) {
  return inTransaction(async (transaction) => {
    const survey = await transaction.get<{ state: string }>('surveys', surveyDocumentId(key));
    const secret = await transaction.get<Secret>('secrets', surveySecretId(key));
    if (survey?.state !== 'open' || secret === null) return surveyRefused('surveyClosed');
    for (const part of parts)
      await put(
        transaction,
        slipId(secret.secret, key, part),
        slips.find((slip) => slip.part === part) ?? null,
      );
    return accept(null);
  });
}

async function put(transaction: Transaction, id: string, slip: SurveySlip | null): Promise<void> {
  if (slip !== null) await transaction.replace('surveyAnswers', id, slip);
  else if ((await transaction.get('surveyAnswers', id)) !== null)
    await transaction.remove('surveyAnswers', id);
}
