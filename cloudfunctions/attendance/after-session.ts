import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { mayHost } from '@/domain/attendance/host-right';
import { mayKeepRecord, seesWords } from '@/domain/attendance/session-record';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSessionRecord } from '../_shared/repositories/session-records';
import { findSession } from '../_shared/repositories/sessions';
import { findSurvey } from '../_shared/repositories/surveys';
import { hasAttended } from './has-attended';
import { isAskedOf } from './survey';

/** What there is after a session for the caller: the links on its page. */
export const afterSession: EarlyHandler<typeof attendance.actions.afterSession> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, record, survey] = await Promise.all([
      findSession(schoolId, sessionId),
      findSessionRecord(schoolId, sessionId),
      findSurvey(schoolId, sessionId),
    ]);
    return { session, record, survey };
  },
  async ({ caller }, _input, { session, record, survey }) => {
    if (session === null) return refuse('notFound', commonRefusals.notFound);
    const running = survey?.state === 'open';
    return accept({
      record: record !== null && seesWords(record, caller.memberId) ? 'saved' : 'none',
      mayKeepRecord: mayKeepRecord(caller, session),
      survey: survey?.state ?? 'none',
      isAsked: running && isAskedOf(caller, session, await hasAttended(caller, session)),
      mayHold: mayHost(caller, session),
    });
  },
);
