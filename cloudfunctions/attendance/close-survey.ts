import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Survey } from '@/domain/attendance/survey';
import { accept, refuse } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { withoutId } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { readOverdueSurveys, surveyDocumentId, surveySecretId } from '../_shared/repositories/surveys';
import { inTransaction } from '../_shared/transaction';
import { hosted } from './hosted';
import { deskOf } from './survey-desk';

/** Who stands in the audit line when nobody closed a survey and its time was over. */
const BY_ITSELF = 'system';

/** Ends a survey for good. Ending an ended one answers the same. */
export const closeSurvey: EarlyHandler<typeof attendance.actions.closeSurvey> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, _input, planned) => {
    const found = hosted(caller, planned);
    if (!found.ok) return found;
    const closed = await close(found.data, caller.memberId, now);
    if (closed === null) return refuse('notFound', commonRefusals.notFound);
    return accept(await deskOf(found.data, closed, now));
  },
);

/** The timer's step: a survey that nobody closes becomes anonymous by itself. */
export async function closeOverdueSurveys(schoolId: string, now: number): Promise<number> {
  const overdue = await readOverdueSurveys(schoolId, now);
  for (const survey of overdue) await close(survey, BY_ITSELF, now);
  return overdue.length;
}

/**
 * State, secret and audit line change in one transaction: there is no moment at which a closed survey has its secret, nor
 * one at which a running one has lost it, whoever dies half-way.
 */
function close(
  key: Pick<Survey, 'schoolId' | 'sessionId'>,
  byMemberId: string,
  now: number,
): Promise<Survey | null> {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Survey>('surveys', surveyDocumentId(key));
    if (stored === null || stored.state === 'closed') return stored;
    const closed: Survey = { ...withoutId(stored), state: 'closed', closedAtMs: now };
    await transaction.replace('surveys', surveyDocumentId(key), closed);
    await transaction.remove('secrets', surveySecretId(key));
    const line = {
      schoolId: key.schoolId,
      byMemberId,
      atMs: now,
      act: 'closeSurvey',
      subject: key.sessionId,
      before: { state: 'open' },
      after: { state: 'closed' },
      reason: '',
    };
    await transaction.add('audits', auditId(line, '0'), line);
    return closed;
  });
}
