import type { MessageView } from '@/contract/notify';
import { accept, type Result } from '@/domain/refusal';
import { showUnread } from '@/platform/badge';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

export interface Inbox {
  readonly messages: readonly MessageView[];
  readonly unread: number;
  readonly more: boolean;
}

const inbox: Resource<Inbox> = createResource<Inbox>(readLatest, 'inbox');

async function readLatest(): Promise<Result<Inbox>> {
  const latest = await call('notify', 'inbox', { beforeMs: null });
  return latest.ok ? accept(withEarlier(latest.data, inbox.current().data)) : latest;
}

/** The latest messages, followed by the earlier ones that were read before: a page that was turned to stays. */
export function withEarlier(latest: Inbox, shown: Inbox | null): Inbox {
  const last = latest.messages[latest.messages.length - 1];
  if (shown === null || last === undefined || !latest.more) return latest;
  const earlier = shown.messages.filter((message) => message.createdAtMs < last.createdAtMs);
  if (earlier.length === 0) return latest;
  return { ...latest, messages: [...latest.messages, ...earlier], more: shown.more };
}

export const useInbox = inbox.use;

export async function refreshInbox(): Promise<void> {
  await inbox.refresh();
  showUnread(inbox.current().data?.unread ?? 0);
}

/** The page that follows what is shown. Answers why not, if it could not be read. */
export async function readEarlier(): Promise<string | null> {
  const shown = inbox.current().data;
  const last = shown?.messages[shown.messages.length - 1];
  if (shown === null || last === undefined) return null;
  const earlier = await call('notify', 'inbox', { beforeMs: last.createdAtMs });
  if (!earlier.ok) return earlier.error.message;
  inbox.replace({ ...earlier.data, messages: [...shown.messages, ...earlier.data.messages] });
  return null;
}

/** Marks messages read: at once on the phone, then in the cloud; a lost answer is repaired by the next reading. */
export async function markRead(messages: readonly MessageView[]): Promise<void> {
  const shown = inbox.current().data;
  const ids = messages.filter((message) => !message.read).map((message) => message.messageId);
  if (shown === null || ids.length === 0) return;
  inbox.replace({
    ...shown,
    unread: Math.max(0, shown.unread - ids.length),
    messages: shown.messages.map((message) =>
      ids.includes(message.messageId) ? { ...message, read: true } : message,
    ),
  });
  for (let start = 0; start < ids.length; start += 50) {
    const answer = await call('notify', 'markRead', { messageIds: ids.slice(start, start + 50) });
    if (answer.ok) showUnread(answer.data.unread);
  }
}
