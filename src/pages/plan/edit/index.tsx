import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import type { PlanningDesk } from '@/contract/session-planning';
import { EditPlan } from '@/features/session-plan/edit-plan';
import { NewPlan } from '@/features/session-plan/new-plan';
import { plannedResource, refreshPlanning, usePlanning } from '@/features/session-plan/planning';
import { useOnShow } from '@/platform/on-show';

/** A session that stands, when opened from its page; else a new one. */
export default function Page() {
  const { sessionId } = useRouter().params;
  useOnShow(() => void refreshPlanning());
  return (
    <Screen>
      <Reading state={usePlanning()} onRetry={refreshPlanning}>
        {(desk) =>
          sessionId === undefined ? <NewPlan desk={desk} /> : <Standing desk={desk} sessionId={sessionId} />
        }
      </Reading>
    </Screen>
  );
}

function Standing({ desk, sessionId }: { readonly desk: PlanningDesk; readonly sessionId: string }) {
  const session = plannedResource(sessionId);
  useOnShow(() => void session.refresh());
  return (
    <Reading state={session.use()} onRetry={session.refresh}>
      {(planned) => <EditPlan desk={desk} session={planned} />}
    </Reading>
  );
}
