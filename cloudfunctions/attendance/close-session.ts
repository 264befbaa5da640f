import type { attendance } from '@/contract/attendance';
import { membersOf } from '@/domain/attendance/audience';
import { closedSession } from '@/domain/attendance/session-state';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { changeSession } from './change-session';
import { ownView } from './own-view';

/** Ends check-in. Who is expected is taken down here: everybody of its audience who teaches now. */
export const closeSession: Handler<typeof attendance.actions.closeSession> = async (
  { caller, now },
  { sessionId },
) => {
  const members = await readMembers(caller.schoolId);
  const closed = await changeSession(caller, sessionId, {
    act: 'closeSession',
    atMs: now,
    rule: (session) => closedSession(session, membersOf(session, members), now),
  });
  return closed.ok ? accept(await ownView(caller, closed.data)) : closed;
};
