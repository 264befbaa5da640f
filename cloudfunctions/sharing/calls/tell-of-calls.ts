import { callMessages } from '@/domain/notice/call-messages';
import type { CollectionCall } from '@/domain/sharing/collection-call';
import { inBatches } from '../../_shared/batches';
import { addMessage } from '../../_shared/inbox';
import { readCallsChangedSince } from '../../_shared/repositories/calls';
import { readMembers } from '../../_shared/repositories/members';

const AT_ONCE = 10;
/** Three periods of the timer. */
const WINDOW_MS = 30 * 60_000;

/** Tells the people whom a call asks, each once. */
export async function tellOfCall(call: CollectionCall, now: number): Promise<number> {
  const messages = callMessages(call, await readMembers(call.schoolId), now);
  const added = await inBatches(messages, AT_ONCE, addMessage);
  return added.filter(Boolean).length;
}

/** The timer's step: people who were not told, because the opening was cut off right after it was stored. */
export async function tellOfNewCalls(schoolId: string, now: number): Promise<number> {
  const since = now - WINDOW_MS;
  let told = 0;
  for (const call of await readCallsChangedSince(schoolId, since))
    if (call.openedAtMs >= since) told += await tellOfCall(call, now);
  return told;
}
