import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/action/button';
import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { Reading } from '@/components/state/reading';
import type { SessionView } from '@/contract/session-view';
import { nextAct } from '@/domain/attendance/next-act';
import { AfterLinks } from '@/features/after-session/after-links';
import { useKeptCheckIn } from '@/features/check-in/kept-check-ins';
import { beginAct } from '@/features/check-in/own-act';
import { scanAndCheckIn } from '@/features/check-in/scan-and-check-in';
import { ownActWords, scanning } from '@/features/check-in/words';
import { GuestNote } from '@/features/identity/guest-note';
import { holds, useMe } from '@/features/identity/me';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { AwayLinks } from '@/features/leave/away-links';
import { SessionCardRows } from '@/features/session-plan/session-card';
import { sessionResource } from '@/features/term-plan/session';
import { SessionDetail } from '@/features/term-plan/session-detail';
import { serverNow } from '@/platform/clock';
import { open } from '@/platform/route';

const guest = <GuestNote title="活动详情" next="绑定身份后，才能看到本校的活动。" />;

export default function SessionPage() {
  const sessionId = useRouter().params.sessionId ?? '';
  const session = sessionResource(sessionId);
  const state = session.use();
  const kept = useKeptCheckIn(sessionId);
  const { acted } = useMemberPage(session.refresh);
  const isOffice = holds(useMe(), 'academicAffairs');

  async function checkIn(view: SessionView) {
    const act = nextAct(view, serverNow());
    if (act !== null) {
      if (!(await beginAct(view, { act, leaving: false }))) return;
    } else if (scanning(view) && view.checkedInAtMs === null && !(await scanAndCheckIn(sessionId))) return;
    acted();
    open(`/pages/check-in/index?sessionId=${sessionId}`);
  }

  return (
    <Screen>
      <MembersOnly guest={guest}>
        {({ officeLabel }) => (
          <Reading state={state} onRetry={session.refresh}>
            {(view) => (
              <>
                <SessionDetail
                  session={view}
                  kept={kept !== null && kept.refusal === null}
                  officeLabel={officeLabel}
                  action={<CheckInAct session={view} onCheckIn={() => checkIn(view)} />}
                />
                <SessionCardRows sessionId={sessionId} />
                <AwayLinks session={view} isOffice={isOffice} />
                {view.hosting && (
                  <ListRow
                    id="host-desk"
                    title="主持这一场"
                    note="开始签到、投屏、名单、复签"
                    onPress={() => open(`/pages/office/desk/index?sessionId=${sessionId}`)}
                  />
                )}
                <AfterLinks sessionId={sessionId} state={view.state} />
              </>
            )}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}

function CheckInAct(props: { readonly session: SessionView; readonly onCheckIn: () => unknown }) {
  const { status, checkedInAtMs } = props.session;
  const act = nextAct(props.session, serverNow());
  if (act !== null) {
    const { id, label } = ownActWords[act];
    return <Button id={id} label={label} look="primary" size="hero" onPress={props.onCheckIn} />;
  }
  if (checkedInAtMs !== null) return <Button id="see-seal" label="看看印记" onPress={props.onCheckIn} />;
  if (status !== 'open') return null;
  const label = scanning(props.session) ? '扫码签到' : '签到';
  return (
    <Button id="check-in" label={label} icon="scan" look="primary" size="hero" onPress={props.onCheckIn} />
  );
}
