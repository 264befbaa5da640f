import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { myMakeUps } from '@/features/make-up/make-ups';
import { MissedList } from '@/features/make-up/missed-list';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的研修后再来看。" />;

export default function Page() {
  useAwaitChange(() => void myMakeUps.refresh());
  usePullDown(myMakeUps.refresh);
  return (
    <Screen>
      <Reading state={myMakeUps.use()} onRetry={myMakeUps.refresh} instead={{ noTerm }}>
        {({ missed }) => <MissedList missed={missed} />}
      </Reading>
    </Screen>
  );
}
