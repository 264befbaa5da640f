import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { refreshNotice, useNotice } from '@/features/result/result';
import { ResultPage } from '@/features/result/result-page';

const noTerm = <StateBlock kind="empty" title="现在不在学期里" next="开学以后，这里会有新学期的结果" />;

export default function Page() {
  useMemberPage(refreshNotice);
  return (
    <Screen>
      <MembersOnly guest={<GuestNote title="这里没有您的结果" next="绑定后，公示的结果和申诉都在这里。" />}>
        {() => <Result />}
      </MembersOnly>
    </Screen>
  );
}

function Result() {
  const { itemId } = useRouter().params;
  return (
    <Reading state={useNotice()} onRetry={refreshNotice} instead={{ noTerm }}>
      {(notice) => <ResultPage notice={notice} doubt={itemId} />}
    </Reading>
  );
}
