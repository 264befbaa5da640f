import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { recordsOf } from '@/features/records/records';
import { RecordsList } from '@/features/records/records-list';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

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
      {({ entries }) => (
        <>
          <RuledList>
            <ListRow
              id="own-inspections"
              title="本子检查"
              note="等次、评语和照片"
              onPress={() => open('/pages/inspection/mine/index')}
              last
            />
          </RuledList>
          <RecordsList entries={entries} />
        </>
      )}
    </Reading>
  );
}
