import type { MessageView } from '@/contract/notify';
import { showUnread } from '@/platform/badge';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

interface Inbox {
  readonly messages: readonly MessageView[];
  readonly unread: number;
  readonly more: boolean;
}

const inbox = createResource<Inbox>(() => call('notify', 'inbox', { beforeMs: null }), 'inbox');

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
