import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useMemberPage } from '@/features/identity/use-member-page';
import { PastTerms, refreshPastTerms } from '@/features/term-end/past-terms';
import { termEndOf } from '@/features/term-end/term-end';
import { TermEndPage } from '@/features/term-end/term-end-page';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="先在「活动与签到」里导入学期计划" />;
const notFound = (
  <StateBlock kind="empty" title="没有这个学期" next="请返回，从「学期结束」的往期学期里打开" />
);

export default function Page() {
  const { termId: past } = useRouter().params;
  const termEnd = termEndOf(past);
  // 往期学期 stands under the running term; an earlier term stands alone.
  const { acted } = useMemberPage(() =>
    Promise.all([termEnd.refresh(), ...(past === undefined ? [refreshPastTerms()] : [])]),
  );
  return (
    <Screen>
      <Reading state={termEnd.use()} onRetry={termEnd.refresh} instead={{ noTerm, notFound }}>
        {(view) => (
          <>
            <TermEndPage view={view} past={past} onActed={acted} />
            {past === undefined && <PastTerms />}
          </>
        )}
      </Reading>
    </Screen>
  );
}
