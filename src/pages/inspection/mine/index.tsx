import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { OwnPage } from '@/features/inspection/own-page';
import { ownInspections } from '@/features/inspection/rounds';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const guest = <GuestNote title="本子检查" next="绑定后，您自己的检查结果在这里看。" />;
const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="教务处发布计划后再来看" />;

export default function Page() {
  usePullDown(ownInspections.refresh);
  useOnShow(() => void ownInspections.refresh());
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={ownInspections.use()} onRetry={ownInspections.refresh} instead={{ noTerm }}>
            {({ rounds }) => <OwnPage rounds={rounds} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
