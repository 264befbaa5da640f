import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/action/button';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import type { SessionView } from '@/contract/attendance';
import { useKeptCheckIn } from '@/features/check-in/kept-check-ins';
import { scanAndCheckIn } from '@/features/check-in/scan-and-check-in';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { sessionResource } from '@/features/term-plan/session';
import { SessionDetail } from '@/features/term-plan/session-detail';
import { open } from '@/platform/route';
import { canScan } from '@/platform/scan';

const guest = <GuestNote title="活动详情" next="绑定身份后，才能看到本校的活动。" />;

export default function SessionPage() {
  const sessionId = useRouter().params.sessionId ?? '';
  const session = sessionResource(sessionId);
  const state = session.use();
  const kept = useKeptCheckIn(sessionId);
  const { acted } = useMemberPage(session.refresh);

  async function checkIn(view: SessionView) {
    if (canScan && view.checkedInAtMs === null && !(await scanAndCheckIn(sessionId))) return;
    acted();
    open(`/pages/check-in/index?sessionId=${sessionId}`);
  }

  return (
    <Screen>
      <MembersOnly guest={guest}>
        {({ officeLabel }) => (
          <Reading state={state} onRetry={session.refresh}>
            {(view) => (
              <SessionDetail
                session={view}
                kept={kept !== null && kept.refusal === null}
                officeLabel={officeLabel}
                action={<CheckInAct session={view} onCheckIn={() => checkIn(view)} />}
              />
            )}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}

function CheckInAct(props: { readonly session: SessionView; readonly onCheckIn: () => unknown }) {
  const { status, checkedInAtMs } = props.session;
  if (checkedInAtMs !== null) return <Button id="see-seal" label="看看印记" onPress={props.onCheckIn} />;
  if (status !== 'open') return null;
  const label = canScan ? '扫码签到' : '签到';
  return (
    <Button id="check-in" label={label} icon="scan" look="primary" size="hero" onPress={props.onCheckIn} />
  );
}
