import { useMemo } from 'react';
import { ListRow, UnreadDot } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { unreadOf } from './talk';

/** The way to what was said about a piece, with what is new to the reader. */
export function TalkRow({ submissionId }: { readonly submissionId: string }) {
  const unread = useMemo(() => unreadOf(submissionId), [submissionId]);
  const count = unread.use().data?.unread ?? 0;
  useOnShow(() => void unread.refresh());
  return (
    <RuledList>
      <ListRow
        id="talk"
        title="来往"
        note="审阅和指导的意见，都可以在这里回一句"
        value={count === 0 ? undefined : `${count} 条新的`}
        lead={count === 0 ? undefined : <UnreadDot />}
        onPress={() => open(`/pages/talk/index?submissionId=${submissionId}`)}
        last
      />
    </RuledList>
  );
}
