import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { refreshKinds, useKinds } from '@/features/duty-plan/duty-plan';
import { KindsList } from '@/features/duty-plan/kinds-list';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  usePullDown(refreshKinds);
  useOnShow(() => void refreshKinds());
  return (
    <Screen>
      <Reading state={useKinds()} onRetry={refreshKinds}>
        {({ kinds }) => <KindsList kinds={kinds} />}
      </Reading>
    </Screen>
  );
}
