import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { GuestNote } from '@/features/identity/guest-note';
import { refreshMe } from '@/features/identity/me';
import { MembersOnly } from '@/features/identity/members-only';
import { PlannedPage } from '@/features/session-plan/planned-page';
import { plannedResource, refreshPlanning, usePlanning } from '@/features/session-plan/planning';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const guest = <GuestNote title="活动安排" next="绑定身份后，才能看到本校的活动。" />;

export default function Page() {
  const sessionId = useRouter().params.sessionId ?? '';
  const session = plannedResource(sessionId);
  const state = session.use();
  const desk = usePlanning();
  const refresh = () => Promise.all([session.refresh(), refreshPlanning()]);
  usePullDown(refresh);
  useOnShow(() => void Promise.all([refreshMe(), refresh()]));
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {({ profile }) => (
          <Reading state={desk} onRetry={refresh}>
            {(known) => (
              <Reading state={state} onRetry={refresh}>
                {(planned) => (
                  <PlannedPage
                    desk={known}
                    session={planned}
                    ownPath={`${profile.schoolId}/${profile.memberId}/`}
                    onChanged={refresh}
                  />
                )}
              </Reading>
            )}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
