import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { recordsOf } from '@/features/records/records';
import { RecordsList } from '@/features/records/records-list';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  return (
    <Screen>
      <MembersOnly guest={<GuestNote title="还没有您的记录" next="绑定后，签到和通过的作品会记在这里。" />}>
        {({ profile }) => <OwnRecords memberId={profile.memberId} />}
      </MembersOnly>
    </Screen>
  );
}

function OwnRecords({ memberId }: { readonly memberId: string }) {
  const records = recordsOf(memberId);
  useOnShow(() => void records.refresh());
  usePullDown(records.refresh);
  return (
    <Reading state={records.use()} onRetry={records.refresh}>
      {({ entries }) => <RecordsList entries={entries} />}
    </Reading>
  );
}
