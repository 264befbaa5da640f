import { SectionHeader } from '@/components/layout/section-header';
import { ListRow, UnreadDot } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { TodayView } from '@/contract/ledger';
import type { MessageView } from '@/contract/notify';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';

type MessageListProps = {
  readonly today: TodayView;
  readonly nowMs: number;
  readonly onOpen: (message: MessageView) => void;
};

/** 消息: the latest ones; all of them are one tap away. */
export function MessageList({ today, nowMs, onOpen }: MessageListProps) {
  const { messages } = today;
  return (
    <>
      <SectionHeader title="消息" aside="全部" onPressAside={() => open('/pages/inbox/index')} />
      <RuledList>
        {messages.length === 0 && <ListRow title="还没有消息" note="审核结果、补登和请假会写在这里" last />}
        {messages.map((message, index) => (
          <ListRow
            key={message.messageId}
            id={`message-${message.messageId}`}
            title={message.title}
            value={arrived(message.createdAtMs, nowMs)}
            lead={message.read ? undefined : <UnreadDot />}
            onPress={() => onOpen(message)}
            last={index === messages.length - 1}
          />
        ))}
      </RuledList>
    </>
  );
}

function arrived(atMs: number, nowMs: number): string {
  return schoolDay(atMs) === schoolDay(nowMs) ? clockTime(atMs) : monthDay(atMs);
}
