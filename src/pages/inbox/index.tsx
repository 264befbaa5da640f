import { Screen } from '@/components/layout/screen';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { refreshInbox } from '@/features/inbox/inbox';
import { InboxList } from '@/features/inbox/inbox-list';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

export default function InboxPage() {
  return (
    <Screen>
      <MembersOnly guest={<GuestNote title="还没有您的消息" next="绑定后，审核结果会写在这里。" />}>
        {() => <OwnInbox />}
      </MembersOnly>
    </Screen>
  );
}

function OwnInbox() {
  useAwaitChange(() => void refreshInbox());
  usePullDown(refreshInbox);
  return <InboxList />;
}
