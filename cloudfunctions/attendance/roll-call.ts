import type { attendance } from '@/contract/attendance';
import { calledSession } from '@/domain/attendance/roll-call';
import type { Handler } from '../_shared/entry';
import { findSecret } from '../_shared/secrets';
import { changeSession } from './change-session';
import { sessionSecretId } from './code';
import { projectionOf } from './projector';

/** Opens a call (复签). Who answers it writes a fact of their own; nobody but the host touches the session. */
export const openRollCall: Handler<typeof attendance.actions.openRollCall> = async (
  { caller, now },
  { sessionId, call },
) => {
  const called = await changeSession(caller, sessionId, {
    act: 'openRollCall',
    atMs: now,
    rule: (session) => calledSession(session, call, now),
  });
  if (!called.ok) return called;
  return projectionOf(caller, called.data, await findSecret(sessionSecretId(called.data)), now);
};
