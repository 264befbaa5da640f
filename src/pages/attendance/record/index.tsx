import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { recordOf } from '@/features/session-record/record';
import { RecordPage } from '@/features/session-record/record-page';

const guest = <GuestNote title="活动记录" next="绑定身份后，才能看到本校的活动记录。" />;
const notFound = <StateBlock kind="empty" title="还没有活动记录" next="主持人或组长写好后，这里能看到" />;
const notAllowed = <StateBlock kind="empty" title="这份记录不对您开放" next="只给参加这次研修的老师看" />;

export default function Page() {
  const record = recordOf(useRouter().params.sessionId ?? '');
  const state = record.use();
  useMemberPage(record.refresh);
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={record.refresh} instead={{ notFound, notAllowed }}>
            {(view) => <RecordPage view={view} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
