import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { LeaveList } from '@/features/leave/leave-list';
import { myLeaves } from '@/features/leave/leaves';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useAwaitChange(() => void myLeaves.refresh());
  usePullDown(myLeaves.refresh);
  return (
    <Screen>
      <Reading state={myLeaves.use()} onRetry={myLeaves.refresh}>
        {({ requests }) => <LeaveList requests={requests} />}
      </Reading>
    </Screen>
  );
}
