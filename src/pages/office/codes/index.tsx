import { Screen } from '@/components/layout/screen';
import { CodesList } from '@/features/roster/codes-list';
import { refreshCodes, refreshRoster } from '@/features/roster/roster';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const refresh = () => Promise.all([refreshCodes(), refreshRoster()]);
  useOnShow(() => void refresh());
  usePullDown(refresh);
  return (
    <Screen>
      <CodesList />
    </Screen>
  );
}
