import type { attendance } from '@/contract/attendance';
import { cancelledSession, restoredSession } from '@/domain/attendance/plan-session';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { changePlan } from './change-plan';
import { readPlannedRoom } from './planned-room';
import { refusedWords } from './planning-ground';
import { tellChange } from './tell-change';

type Contract = typeof attendance.actions;

/** Takes a session off the plan and tells everybody. */
export const cancelSession: Handler<Contract['cancelSession']> = async (
  { caller, openId, now },
  { sessionId, reason },
) => {
  const room = await readPlannedRoom(caller, sessionId);
  if (!room.ok) return room;
  const { members, recorded, someoneCame } = room.data;
  const foreseen = cancelledSession(room.data.session, someoneCame);
  if (!foreseen.ok) return foreseen;
  const refused = await refusedWords(openId, reason);
  if (refused !== null) return refused;
  const cancelled = await changePlan(caller, sessionId, {
    ...{ act: 'cancelSession', atMs: now, reason, members },
    told: { kind: 'cancelled', others: recorded },
    rule: (session) => cancelledSession(session, someoneCame),
  });
  return cancelled.ok ? accept(await tellChange(cancelled.data)) : cancelled;
};

/** Puts a cancelled session back and tells everybody. */
export const restoreSession: Handler<Contract['restoreSession']> = async (
  { caller, openId, now },
  { sessionId, reason },
) => {
  const room = await readPlannedRoom(caller, sessionId);
  if (!room.ok) return room;
  const refused = await refusedWords(openId, reason);
  if (refused !== null) return refused;
  const restored = await changePlan(caller, sessionId, {
    ...{ act: 'restoreSession', atMs: now, reason, members: room.data.members },
    told: { kind: 'restored', others: room.data.recorded },
    rule: restoredSession,
  });
  return restored.ok ? accept(await tellChange(restored.data)) : restored;
};
