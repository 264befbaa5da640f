import type { attendance } from '@/contract/attendance';
import { editedSession } from '@/domain/attendance/plan-session';
import { contentFaults } from '@/domain/attendance/planning-faults';
import type { Handler } from '../_shared/entry';
import { changePlan } from './change-plan';
import { refuseFaults } from './plan-sessions';
import { readPlannedRoom } from './planned-room';
import { plannedView } from './planned-session';
import { noTerm, readGround, refusedWords } from './planning-ground';

/** Changes what a session is; when and where is `moveSession`'s. */
export const editSession: Handler<typeof attendance.actions.editSession> = async (
  { caller, openId, now },
  { sessionId, content },
) => {
  const [room, ground] = await Promise.all([readPlannedRoom(caller, sessionId), readGround(caller.schoolId)]);
  if (!room.ok) return room;
  if (ground === null) return noTerm();
  const { session, members } = room.data;
  const foreseen = editedSession(session, content);
  if (!foreseen.ok) return foreseen;
  if (session.state === 'planned') {
    const minutes = (session.endsAtMs - session.startsAtMs) / 60_000;
    const faults = contentFaults(content, minutes, ground);
    if (faults.length > 0) return refuseFaults(faults);
  }
  const refused = await refusedWords(openId, content.title, content.presenter);
  if (refused !== null) return refused;
  const edited = await changePlan(caller, sessionId, {
    ...{ act: 'editSession', atMs: now, reason: '', members },
    rule: (standing) => editedSession(standing, content),
  });
  return edited.ok ? plannedView(caller, sessionId) : edited;
};
