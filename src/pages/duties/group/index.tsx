import { useEffect, useMemo, useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { groupDutiesOf } from '@/features/group-duties/group-duties';
import { GroupDutiesPage } from '@/features/group-duties/group-duties-page';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的任务后再来看。" />;

export default function Page() {
  const [groupId, choose] = useState<string | null>(null);
  const numbers = useMemo(() => groupDutiesOf(groupId), [groupId]);
  useAwaitChange(() => void numbers.refresh());
  usePullDown(numbers.refresh);
  useEffect(() => void numbers.refresh(), [numbers]);
  return (
    <Screen>
      <Reading state={numbers.use()} onRetry={numbers.refresh} instead={{ noTerm }}>
        {(view) => <GroupDutiesPage view={view} onChoose={choose} />}
      </Reading>
    </Screen>
  );
}
