import { SectionHeader } from '@/components/layout/section-header';
import { ListRow, UnreadDot } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { MessageView } from '@/contract/notify';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { markRead, readEarlier, refreshInbox, useInbox } from './inbox';

/** 消息: newest first; a tap leads to what the message is about. */
export function InboxList() {
  const state = useInbox();
  return (
    <Reading state={state} onRetry={refreshInbox}>
      {({ messages, unread, more }) =>
        messages.length === 0 ? (
          <StateBlock kind="empty" title="还没有消息" next="作品的审核结果、补登的签到会写在这里" />
        ) : (
          <>
            <SectionHeader
              title={unread === 0 ? '都看过了' : `${unread} 条未读`}
              {...(unread === 0
                ? {}
                : { aside: '全部标为已读', onPressAside: () => void markRead(messages) })}
            />
            <Paged
              id="messages"
              rows={messages}
              counter="条"
              onTurn={scrollTo}
              onMore={more ? fetchEarlier : undefined}
            >
              {(page) => (
                <RuledList>
                  {page.map((message) => (
                    <MessageRow key={message.messageId} message={message} />
                  ))}
                </RuledList>
              )}
            </Paged>
          </>
        )
      }
    </Reading>
  );
}

function MessageRow({ message }: { readonly message: MessageView }) {
  return (
    <ListRow
      title={message.title}
      note={message.body}
      value={whenText(message.createdAtMs)}
      lead={message.read ? undefined : <UnreadDot />}
      onPress={() => {
        void markRead([message]);
        open(message.link);
      }}
    />
  );
}

/** Whether the page before was read. */
async function fetchEarlier(): Promise<boolean> {
  const trouble = await readEarlier();
  if (trouble !== null) say(trouble);
  return trouble === null;
}

/** Today's messages carry a time, earlier ones a day. */
function whenText(atMs: number): string {
  return schoolDay(atMs) === schoolDay(serverNow()) ? clockTime(atMs) : monthDay(atMs);
}
