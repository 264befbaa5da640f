import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useMemberPage } from '@/features/identity/use-member-page';
import { SessionList } from '@/features/session-desk/session-list';
import { refreshPlan, usePlan } from '@/features/term-plan/plan';
import { serverNow } from '@/platform/clock';
import { open } from '@/platform/route';
import './index.css';

const newPlan = () => open('/pages/plan/edit/index');
const importPlan = () => open('/pages/office/import/index?kind=plan');

const noTerm = (
  <StateBlock
    kind="empty"
    title="还没有学期安排"
    next="用表格导入：学期、月主题、活动、任务。"
    action={<Button id="import-plan" label="导入学期计划" look="primary" onPress={importPlan} />}
  />
);

export default function OfficeSessionsPage() {
  const plan = usePlan();
  const { acted, refresh } = useMemberPage(refreshPlan);

  async function changed() {
    await refresh();
    acted();
  }

  return (
    <Screen>
      <Reading state={plan} onRetry={refreshPlan} instead={{ noTerm }}>
        {(view) => (
          <>
            <View className="yx-office-sessions__head t-head">{view.termName}</View>
            <SessionList sessions={view.sessions} nowMs={serverNow()} onChanged={changed} />
            <View className="yx-office-sessions__gap" />
            <RuledList>
              <ListRow id="plan-new" title="排一场或一串活动" onPress={newPlan} />
              <ListRow
                id="import-plan"
                title="导入学期计划"
                note="改了安排，再导入一次；已开过的活动不会动"
                onPress={importPlan}
                last
              />
            </RuledList>
          </>
        )}
      </Reading>
    </Screen>
  );
}
