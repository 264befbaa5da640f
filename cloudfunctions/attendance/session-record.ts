import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { isMeantFor } from '@/domain/attendance/audience';
import { mayKeepRecord, waitingRecordPhotos } from '@/domain/attendance/session-record';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSessionRecord } from '../_shared/repositories/session-records';
import { findSession } from '../_shared/repositories/sessions';
import { hasAttended } from './has-attended';
import { recheckRecord } from './recheck-record';
import { sessionRecordView } from './session-record-view';

/** The record. Opening it asks again about what the platform stayed silent on: its reader was just here. */
export const sessionRecord: EarlyHandler<typeof attendance.actions.sessionRecord> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, record] = await Promise.all([
      findSession(schoolId, sessionId),
      findSessionRecord(schoolId, sessionId),
    ]);
    return { session, record };
  },
  async ({ caller, openId, now }, _input, { session, record }) => {
    if (session === null) return refuse('notFound', commonRefusals.notFound);
    const isKeeper = mayKeepRecord(caller, session);
    if (!isKeeper && !(await mayRead(caller, session)))
      return refuse('notAllowed', commonRefusals.notAllowed);
    if (record === null && !isKeeper)
      return refuse('notFound', '这次研修的活动记录还没有写好，写好后这里能看到。');
    const waits =
      record !== null && (record.textCheck === 'pending' || waitingRecordPhotos(record).length > 0);
    const latest = waits && isKeeper ? await recheckRecord(record, openId, now) : record;
    return accept(await sessionRecordView(caller, session, latest));
  },
);

/** Its audience, who was there, and the principal. */
async function mayRead(caller: Caller, session: TrainingSession): Promise<boolean> {
  return (
    caller.roles.includes('principal') || isMeantFor(session, caller) || (await hasAttended(caller, session))
  );
}
