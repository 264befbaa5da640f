import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { PastList } from '@/features/result/past-list';
import { refreshPastResults, usePastResults } from '@/features/result/past-results';
import { noticeOf } from '@/features/result/result';
import { ResultPage } from '@/features/result/result-page';

const noTerm = <StateBlock kind="empty" title="现在不在学期里" next="开学以后，这里会有新学期的结果" />;
const notFound = <StateBlock kind="empty" title="没有这个学期" next="请返回，从「考核结果」的往期里打开" />;

export default function Page() {
  const { itemId, termId } = useRouter().params;
  // 往期 stands under the running term; an earlier term stands alone.
  useMemberPage(() =>
    Promise.all([noticeOf(termId).refresh(), ...(termId === undefined ? [refreshPastResults()] : [])]),
  );
  return (
    <Screen>
      <MembersOnly guest={<GuestNote title="这里没有您的结果" next="绑定后，公示的结果和申诉都在这里。" />}>
        {() => (
          <>
            <Result termId={termId} doubt={itemId} />
            {termId === undefined && <Past />}
          </>
        )}
      </MembersOnly>
    </Screen>
  );
}

type ResultProps = { readonly termId: string | undefined; readonly doubt: string | undefined };

/** What the page was opened with is handed down: what mounts later would read the query of the page on top. */
function Result({ termId, doubt }: ResultProps) {
  const notice = noticeOf(termId);
  return (
    <Reading state={notice.use()} onRetry={notice.refresh} instead={{ noTerm, notFound }}>
      {(view) => <ResultPage notice={view} termId={termId} doubt={doubt} />}
    </Reading>
  );
}

function Past() {
  return (
    <Reading state={usePastResults()} onRetry={refreshPastResults}>
      {({ terms }) => <PastList terms={terms} />}
    </Reading>
  );
}
