import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useWaitingSessionIds } from '@/features/check-in/kept-check-ins';
import { refreshDuties } from '@/features/duties/duties';
import { DutyList } from '@/features/duties/duty-list';
import { GuestNote } from '@/features/identity/guest-note';
import { holds } from '@/features/identity/me';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { refreshPlan, usePlan } from '@/features/term-plan/plan';
import { PlanView } from '@/features/term-plan/plan-view';
import './index.css';

const guest = <GuestNote title="学期安排" next="绑定身份后，这里是本校一学期的主题、活动和您的任务。" />;

const noTerm = (
  <StateBlock kind="empty" title="还没有学期安排" next="学校导入学期计划后，主题和活动会按月列在这里。" />
);

export default function TrainingPage() {
  const plan = usePlan();
  const waitingSessionIds = useWaitingSessionIds();
  useMemberPage(() => Promise.all([refreshPlan(), refreshDuties()]));
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {(member) => (
          <Reading state={plan} onRetry={refreshPlan} instead={{ noTerm }}>
            {(view) => (
              <>
                <PlanView plan={view} waitingSessionIds={waitingSessionIds} />
                <View className="yx-training__gap" />
                <DutyList leads={holds(member, 'prepLeader', 'groupLeader', 'academicAffairs')} />
              </>
            )}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
