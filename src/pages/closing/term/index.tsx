import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useMemberPage } from '@/features/identity/use-member-page';
import { refreshTermEnd, useTermEnd } from '@/features/term-end/term-end';
import { TermEndPage } from '@/features/term-end/term-end-page';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="先在「活动与签到」里导入学期计划" />;

export default function Page() {
  const { acted } = useMemberPage(refreshTermEnd);
  return (
    <Screen>
      <Reading state={useTermEnd()} onRetry={refreshTermEnd} instead={{ noTerm }}>
        {(view) => <TermEndPage view={view} onActed={acted} />}
      </Reading>
    </Screen>
  );
}
