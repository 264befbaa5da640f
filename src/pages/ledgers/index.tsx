import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { ledgersOf } from '@/features/ledgers/ledgers';
import { LedgersPage } from '@/features/ledgers/ledgers-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

/** One's own ledgers; with `memberId`, for the office, another's. */
export default function Page() {
  const { memberId } = useRouter().params;
  return (
    <Screen>
      <MembersOnly guest={<GuestNote title="还没有您的账" next="绑定后，学时和学分会记在这里。" />}>
        {({ profile }) => <Ledgers memberId={memberId ?? profile.memberId} />}
      </MembersOnly>
    </Screen>
  );
}

function Ledgers({ memberId }: { readonly memberId: string }) {
  const ledgers = ledgersOf(memberId);
  useOnShow(() => void ledgers.refresh());
  usePullDown(ledgers.refresh);
  const noTerm = (
    <StateBlock kind="empty" title="学校还没有排定学期" next="排定以后，研修的学时会记在这里。" />
  );
  return (
    <Reading state={ledgers.use()} onRetry={ledgers.refresh} instead={{ noTerm }}>
      {(view) => <LedgersPage view={view} />}
    </Reading>
  );
}
