import type { TodayView } from '@/contract/ledger';
import type { MessageView } from '@/contract/notify';
import type { SessionView } from '@/contract/session-view';
import { schoolDay } from '@/domain/term/school-day';
import { showUnread } from '@/platform/badge';
import { call } from '@/platform/call';
import { keepOwedForms } from '@/platform/owed-forms';
import { createResource } from '@/platform/resource';

/** Everything of the first tab in one call, remembered so that it opens at once. */
const today = createResource<TodayView>(() => call('ledger', 'today', {}), 'today');

export const useToday = today.use;

/** Reads the day anew and puts the tab's badge right. Answers the refusal's code, if it was refused. */
export async function refreshToday(): Promise<string | undefined> {
  await today.refresh();
  const { data, refusal } = today.current();
  if (data !== null && refusal === null) {
    showUnread(data.unread);
    // So that each of them can be begun where there is no network.
    void keepOwedForms(data.duties.filter(({ state }) => state === 'none').map(({ dutyId }) => dutyId));
  }
  return refusal?.code;
}

/** Marks a message read, on the phone at once; a lost answer is put right by the next reading. */
export async function readMessage({ messageId, read }: MessageView): Promise<void> {
  const { data } = today.current();
  if (read || data === null) return;
  const messages = data.messages.map((message) =>
    message.messageId === messageId ? { ...message, read: true } : message,
  );
  today.replace({ ...data, messages, unread: Math.max(0, data.unread - 1) });
  const result = await call('notify', 'markRead', { messageIds: [messageId] });
  if (result.ok) showUnread(result.data.unread);
}

/** The sessions of the day it is now: a page remembered from yesterday shows none of yesterday's. */
export function sessionsOfDay({ sessions }: TodayView, nowMs: number): readonly SessionView[] {
  const day = schoolDay(nowMs);
  return sessions.filter(({ startsAtMs }) => schoolDay(startsAtMs) === day);
}
