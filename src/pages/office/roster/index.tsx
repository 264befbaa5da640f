import { Screen } from '@/components/layout/screen';
import { refreshRoster } from '@/features/roster/roster';
import { RosterList } from '@/features/roster/roster-list';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useOnShow(() => void refreshRoster());
  usePullDown(refreshRoster);
  return (
    <Screen>
      <RosterList />
    </Screen>
  );
}
