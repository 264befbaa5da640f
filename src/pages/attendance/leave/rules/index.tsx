import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { leaveRules } from '@/features/leave/leaves';
import { RulesForm } from '@/features/leave/rules-form';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  useOnShow(() => void leaveRules.refresh());
  return (
    <Screen>
      <Reading state={leaveRules.use()} onRetry={leaveRules.refresh}>
        {(rules) => <RulesForm rules={rules} />}
      </Reading>
    </Screen>
  );
}
