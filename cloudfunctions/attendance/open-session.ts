import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { openedSession } from '@/domain/attendance/session-state';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { ensureSecret } from '../_shared/secrets';
import { changeSession } from './change-session';
import { sessionSecretId } from './code';
import { ownView } from './own-view';

/** Opens or reopens check-in. The secret is made first, so that there is no open session without one. */
export const openSession: EarlyHandler<typeof attendance.actions.openSession> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, { sessionId }, planned) => {
    if (planned === null) return refuse('notFound', commonRefusals.notFound);
    await ensureSecret(sessionSecretId(planned));
    const opened = await changeSession<never>(caller, sessionId, {
      act: 'openSession',
      atMs: now,
      rule: (session) => accept(openedSession(session, now)),
    });
    return opened.ok ? accept(await ownView(caller, opened.data)) : opened;
  },
);
