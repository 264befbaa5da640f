import type { attendance } from '@/contract/attendance';
import { membersOf } from '@/domain/attendance/audience';
import { openedSurvey, type Survey } from '@/domain/attendance/survey';
import { surveyMessages } from '@/domain/notice/survey-messages';
import { accept } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { inBatches } from '../_shared/batches';
import { withoutId } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { readMembers } from '../_shared/repositories/members';
import { findSession } from '../_shared/repositories/sessions';
import { surveyDocumentId, surveySecretId } from '../_shared/repositories/surveys';
import { newSecret } from '../_shared/secrets';
import { inTransaction } from '../_shared/transaction';
import { hosted } from './hosted';
import { deskOf } from './survey-desk';

const AT_ONCE = 50;

/** Opens a session's survey: it and its secret appear together, and whom it asks is told. */
export const openSurvey: EarlyHandler<typeof attendance.actions.openSurvey> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, { questionIds }, planned) => {
    const found = hosted(caller, planned);
    if (!found.ok) return found;
    const session = found.data;
    const opened = await inTransaction(async (transaction) => {
      const id = surveyDocumentId(session);
      const stored = await transaction.get<Survey>('surveys', id);
      const standing = stored === null ? null : withoutId(stored);
      const by = { questionIds, byMemberId: caller.memberId, nowMs: now };
      const decided = openedSurvey(session, standing, by);
      if (!decided.ok || decided.data === standing) return decided;
      await transaction.add('secrets', surveySecretId(session), newSecret());
      await transaction.add('surveys', id, decided.data);
      const line = {
        schoolId: caller.schoolId,
        byMemberId: caller.memberId,
        atMs: now,
        act: 'openSurvey',
        subject: session.sessionId,
        before: null,
        after: { questionIds: decided.data.questionIds },
        reason: '',
      };
      await transaction.add('audits', auditId(line, '0'), line);
      return decided;
    });
    if (!opened.ok) return opened;
    const memberIds = membersOf(session, await readMembers(caller.schoolId));
    await inBatches(surveyMessages(opened.data, session.title, memberIds), AT_ONCE, addMessage);
    return accept(await deskOf(session, opened.data, now));
  },
);
