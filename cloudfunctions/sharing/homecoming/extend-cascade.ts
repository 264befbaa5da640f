import type { homecomingActions } from '@/contract/homecoming';
import { extensionMessages } from '@/domain/notice/cascade-messages';
import { accept } from '@/domain/refusal';
import { decideExtension } from '@/domain/sharing/decide-extension';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { changeTrip } from '../../_shared/repositories/trips';
import { homecomingView } from './homecoming-view';
import { readReturned } from './read-homecoming';
import { refusedWords } from './refused-words';

/** A later deadline, with its step and audit line; the travellers are told, and the timer repairs a missing message. */
export const extendCascade: Handler<typeof homecomingActions.extendCascade> = async (
  { caller, openId, now },
  input,
) => {
  const by = { memberId: caller.memberId, nowMs: now };
  const wanted = { to: input.to, reason: cleanText(input.reason) };
  const before = await readReturned(caller, input.tripId);
  if (!before.ok) return before;
  const foreseen = decideExtension(before.data.trip, wanted, by);
  if (!foreseen.ok) return foreseen;
  if (foreseen.data !== null) {
    const refused = await refusedWords(openId, wanted.reason);
    if (refused !== null) return refused;
  }
  const changed = await changeTrip(caller.schoolId, input.tripId, (trip) =>
    decideExtension(trip, wanted, by),
  );
  if (!changed.ok) return changed;
  for (const message of extensionMessages(changed.data)) await addMessage(message);
  return accept(await homecomingView(caller, { ...before.data, trip: changed.data }, now));
};
