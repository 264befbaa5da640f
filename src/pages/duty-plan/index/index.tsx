import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { refreshDutyPlan, useDutyPlan } from '@/features/duty-plan/duty-plan';
import { noTerm } from '@/features/duty-plan/no-term';
import { PlanPage } from '@/features/duty-plan/plan-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  usePullDown(refreshDutyPlan);
  useOnShow(() => void refreshDutyPlan());
  return (
    <Screen>
      <Reading state={useDutyPlan()} onRetry={refreshDutyPlan} instead={{ noTerm }}>
        {(plan) => <PlanPage plan={plan} />}
      </Reading>
    </Screen>
  );
}
