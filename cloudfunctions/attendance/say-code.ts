import type { attendance } from '@/contract/attendance';
import { saidSession } from '@/domain/attendance/roll-call';
import type { Handler } from '../_shared/entry';
import { findSecret } from '../_shared/secrets';
import { changeSession } from './change-session';
import { sessionSecretId } from './code';
import { projectionOf } from './projector';

/** A new code for an online session, for the host to say aloud. The one before it counts no longer. */
export const sayCode: Handler<typeof attendance.actions.sayCode> = async (
  { caller, now },
  { sessionId, after },
) => {
  const said = await changeSession(caller, sessionId, {
    act: 'sayCode',
    atMs: now,
    rule: (session) => saidSession(session, after, now),
  });
  if (!said.ok) return said;
  return projectionOf(caller, said.data, await findSecret(sessionSecretId(said.data)), now);
};
