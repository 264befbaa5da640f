import { Screen } from '@/components/layout/screen';
import { refreshGuidances } from '@/features/guidance/guidance';
import { GuidanceList } from '@/features/guidance/guidance-list';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useAwaitChange(() => void refreshGuidances());
  usePullDown(refreshGuidances);
  return (
    <Screen>
      <GuidanceList />
    </Screen>
  );
}
