import type { MessageView, notify } from '@/contract/notify';
import { inboxPage } from '@/domain/notice/inbox-page';
import type { Message } from '@/domain/notice/message';
import { accept } from '@/domain/refusal';
import type { Binding } from '../_shared/caller';
import { command } from '../_shared/cloud';
import { countDocuments, readSome } from '../_shared/documents';
import { early } from '../_shared/early';

type Contract = typeof notify.actions;

const PAGE = 50;

/** One page of the caller's messages and how many are unread: the badge. */
export const inbox = early<Contract['inbox'], readonly [Awaited<ReturnType<typeof readNewest>>, number]>(
  (binding, { beforeMs }) => Promise.all([readNewest(binding, beforeMs), countUnread(binding)]),
  async (_, __, [newest, unread]) => {
    const { messages, more } = inboxPage(newest, PAGE);
    return accept({ messages: messages.map(viewOf), unread, more });
  },
);

function readNewest({ schoolId, memberId }: Binding, beforeMs: number | null) {
  const own = { schoolId, memberId };
  const where = beforeMs === null ? own : { ...own, createdAtMs: command.lt(beforeMs) };
  return readSome<Message>('messages', where, { field: 'createdAtMs', direction: 'desc' }, PAGE + 1);
}

export function countUnread({ schoolId, memberId }: Pick<Binding, 'schoolId' | 'memberId'>): Promise<number> {
  return countDocuments('messages', { schoolId, memberId, readAtMs: null });
}

function viewOf({ messageId, kind, title, body, link, createdAtMs, readAtMs }: Message): MessageView {
  return { messageId, kind, title, body, link, createdAtMs, read: readAtMs !== null };
}
