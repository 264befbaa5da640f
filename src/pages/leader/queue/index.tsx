import { Screen } from '@/components/layout/screen';
import { refreshQueue } from '@/features/review/queue';
import { QueueList } from '@/features/review/queue-list';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useAwaitChange(() => void refreshQueue());
  usePullDown(refreshQueue);
  return (
    <Screen>
      <QueueList />
    </Screen>
  );
}
