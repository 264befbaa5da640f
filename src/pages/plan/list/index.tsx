import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { OwnSessions } from '@/features/session-plan/own-sessions';
import { refreshPlanning, usePlanning } from '@/features/session-plan/planning';
import { serverNow } from '@/platform/clock';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="请教务处先导入学期计划，再来排活动。" />;

export default function Page() {
  usePullDown(refreshPlanning);
  useOnShow(() => void refreshPlanning());
  return (
    <Screen>
      <Reading state={usePlanning()} onRetry={refreshPlanning} instead={{ noTerm }}>
        {(desk) => <OwnSessions desk={desk} nowMs={serverNow()} />}
      </Reading>
    </Screen>
  );
}
