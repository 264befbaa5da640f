import type { MessageView } from '@/contract/notify';
import { type Inbox, withEarlier } from './inbox';

function message(createdAtMs: number): MessageView {
  return {
    messageId: `m${createdAtMs}`,
    kind: 'approved',
    title: '',
    body: '',
    link: '',
    createdAtMs,
    read: true,
  };
}

function inbox(times: readonly number[], more: boolean): Inbox {
  return { messages: times.map(message), unread: 0, more };
}

describe('the inbox is read again while an earlier page lies open', () => {
  it('keeps the earlier messages after the latest ones', () => {
    expect(withEarlier(inbox([9, 8, 7], true), inbox([8, 7, 6, 5, 4], false))).toEqual(
      inbox([9, 8, 7, 6, 5, 4], false),
    );
  });

  it('takes the latest alone when nothing earlier was read, or nothing earlier is there', () => {
    expect(withEarlier(inbox([9, 8], true), null)).toEqual(inbox([9, 8], true));
    expect(withEarlier(inbox([9, 8], true), inbox([9, 8], true))).toEqual(inbox([9, 8], true));
    expect(withEarlier(inbox([9, 8], false), inbox([8, 7], false))).toEqual(inbox([9, 8], false));
  });
});
