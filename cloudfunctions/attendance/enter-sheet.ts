import type { attendance } from '@/contract/attendance';
import type { SheetRowFault } from '@/contract/hosting';
import type { EntryFacts } from '@/domain/attendance/decide-host-entry';
import { hostEntryRefusals } from '@/domain/attendance/host-entry';
import { refuse } from '@/domain/refusal';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { decideFor } from './enter-attendance';
import { finishEarlier, postFacts } from './post-facts';
import { readRoom, rosterOf } from './roster';

/** So many people are written side by side. */
const AT_ONCE = 20;

/**
 * A paper sheet, typed in: every row is decided first, and nothing is written while one has a fault. Each person's facts
 * have ids of their own act, so a sheet that died half-way is completed by sending it again.
 */
export const enterSheet: Handler<typeof attendance.actions.enterSheet> = async (
  { caller, now },
  { sessionId, rows, dryRun, reason },
) => {
  const found = await readRoom(caller, sessionId);
  if (!found.ok) return found;
  const room = found.data;
  const members = new Map(room.members.map((member) => [member.memberId, member]));
  // Of one person named twice the last row is meant.
  const lastRows = new Map(rows.map((row) => [row.memberId, row.entry]));
  const faults: SheetRowFault[] = [];
  const decided: { readonly memberId: string; readonly facts: EntryFacts }[] = [];
  for (const [memberId, entry] of lastRows) {
    const person = members.get(memberId);
    if (person === undefined) {
      faults.push({ memberId, name: memberId, message: '名册上没有这个人，请刷新名单后再填。' });
      continue;
    }
    const one = decideFor(room, person, { entry, reason, caller, nowMs: now });
    if (one.ok) decided.push({ memberId, facts: one.data });
    else faults.push({ memberId, name: person.name, message: one.error.message });
  }
  if (faults.length > 0)
    return refuse('sheetFaults', `有 ${faults.length} 位要先改，这张表还没有记入。`, faults);
  if (dryRun) return rosterOf(caller, sessionId, now);
  const posted = await inBatches(decided, AT_ONCE, async ({ memberId, facts }) => {
    await finishEarlier(room, memberId, caller, now);
    return postFacts(facts, room.session.title);
  });
  return posted.every(Boolean)
    ? rosterOf(caller, sessionId, now)
    : refuse('alreadyDone', hostEntryRefusals.alreadyDone);
};
