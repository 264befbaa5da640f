import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { conductDesk } from '@/features/conduct/conduct';
import { DeskPage } from '@/features/conduct/desk-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useOnShow(() => void conductDesk.refresh());
  usePullDown(conductDesk.refresh);
  return (
    <Screen>
      <Reading state={conductDesk.use()} onRetry={conductDesk.refresh}>
        {(desk) => <DeskPage desk={desk} />}
      </Reading>
    </Screen>
  );
}
