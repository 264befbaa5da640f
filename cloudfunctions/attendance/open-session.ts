import type { attendance } from '@/contract/attendance';
import { openedSession } from '@/domain/attendance/session-state';
import { accept } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { ensureSecret } from '../_shared/secrets';
import { changeSession } from './change-session';
import { sessionSecretId } from './code';
import { hosted } from './hosted';
import { ownView } from './own-view';

/** Opens or reopens check-in. The secret is made first, so that there is no open session without one. */
export const openSession: EarlyHandler<typeof attendance.actions.openSession> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, { sessionId }, planned) => {
    const found = hosted(caller, planned);
    if (!found.ok) return found;
    await ensureSecret(sessionSecretId(found.data));
    const opened = await changeSession(caller, sessionId, {
      act: 'openSession',
      atMs: now,
      rule: (session) => openedSession(session, now),
    });
    return opened.ok ? accept(await ownView(caller, opened.data)) : opened;
  },
);
