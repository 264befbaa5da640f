import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { holds, useMe } from '@/features/identity/me';
import { GroupsList } from '@/features/rule-books/groups-list';
import { noTerm } from '@/features/rule-books/no-term';
import { refreshTermSettings, useTermSettings } from '@/features/rule-books/term-settings';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const me = useMe();
  useOnShow(() => void refreshTermSettings());
  usePullDown(refreshTermSettings);
  return (
    <Screen>
      <Reading state={useTermSettings()} onRetry={refreshTermSettings} instead={{ noTerm }}>
        {(view) => <GroupsList view={view} canEdit={holds(me, 'academicAffairs')} />}
      </Reading>
    </Screen>
  );
}
