import type { attendance } from '@/contract/attendance';
import { movedSession } from '@/domain/attendance/plan-session';
import { contentFaults, dayFaults, lengthOf, slotFaults } from '@/domain/attendance/planning-faults';
import { toBeTold } from '@/domain/attendance/session-change';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { changePlan } from './change-plan';
import { refuseFaults } from './plan-sessions';
import { warningsOf } from './plan-warnings';
import { readPlannedRoom } from './planned-room';
import { contentOf } from './planned-session';
import { noTerm, readGround, refusedWords } from './planning-ground';
import { tellChange } from './tell-change';

/** Another time or place. The dry run answers what would be in the way and how many would be told. */
export const moveSession: Handler<typeof attendance.actions.moveSession> = async (
  { caller, openId, now },
  { sessionId, day, slot, reason, dryRun },
) => {
  const [room, ground] = await Promise.all([readPlannedRoom(caller, sessionId), readGround(caller.schoolId)]);
  if (!room.ok) return room;
  if (ground === null) return noTerm();
  const { session, members, recorded } = room.data;
  const foreseen = movedSession(session, slot, day);
  if (!foreseen.ok) return foreseen;
  const faults = [
    ...slotFaults(slot),
    ...dayFaults([day], ground),
    // A shorter session may have no room for its windows any more.
    ...contentFaults(contentOf(session), lengthOf(slot), ground).filter(({ path }) =>
      path.endsWith('Minutes'),
    ),
  ];
  if (faults.length > 0) return refuseFaults(faults);
  if (dryRun) {
    const [warnings = []] = await warningsOf([foreseen.data], members, now);
    const told = toBeTold([session, foreseen.data], members, recorded, caller.memberId);
    return accept({ applied: false, warnings, people: told.length });
  }
  const refused = await refusedWords(openId, slot.place, reason);
  if (refused !== null) return refused;
  const moved = await changePlan(caller, sessionId, {
    ...{ act: 'moveSession', atMs: now, reason, members },
    told: { kind: 'moved', others: recorded },
    rule: (standing) => movedSession(standing, slot, day),
  });
  return moved.ok ? accept(await tellChange(moved.data)) : moved;
};
