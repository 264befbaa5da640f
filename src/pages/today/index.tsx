import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import type { MessageView } from '@/contract/notify';
import type { SessionView } from '@/contract/session-view';
import type { OwnAct } from '@/domain/attendance/next-act';
import { teaches } from '@/domain/people/role';
import { sendKeptCheckIns, useWaitingSessionIds } from '@/features/check-in/kept-check-ins';
import { beginAct } from '@/features/check-in/own-act';
import { scanAndCheckIn } from '@/features/check-in/scan-and-check-in';
import { scanning } from '@/features/check-in/words';
import { GuestToday } from '@/features/identity/guest-today';
import { holds, noteRefusal } from '@/features/identity/me';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { OfficeSheet } from '@/features/session-desk/office-sheet';
import { readMessage, refreshToday, sessionsOfDay, useToday } from '@/features/today/today';
import { TodayView } from '@/features/today/today-view';
import { serverNow } from '@/platform/clock';
import { open } from '@/platform/route';
import { canScan } from '@/platform/scan';

export default function TodayPage() {
  const today = useToday();
  const waitingSessionIds = useWaitingSessionIds();

  async function read() {
    if (waitingSessionIds.length > 0) await sendKeptCheckIns();
    noteRefusal(await refreshToday());
  }
  const { acted, refresh } = useMemberPage(read);

  async function checkIn(session: SessionView, act?: OwnAct) {
    const { sessionId, checkedInAtMs } = session;
    if (act !== undefined) {
      if (!(await beginAct(session, { act, leaving: false }))) return;
    } else if (scanning(session) && checkedInAtMs === null && !(await scanAndCheckIn(sessionId))) return;
    acted();
    open(`/pages/check-in/index?sessionId=${sessionId}`);
  }

  function openMessage(message: MessageView) {
    void readMessage(message);
    open(message.link);
  }

  return (
    <Screen>
      <MembersOnly guest={<GuestToday />}>
        {(member) => (
          <Reading state={today} onRetry={refresh}>
            {(view) => {
              const nowMs = serverNow();
              const sessions = sessionsOfDay(view, nowMs);
              return (
                <TodayView
                  today={view}
                  nowMs={nowMs}
                  officeLabel={member.officeLabel}
                  canScan={canScan}
                  waitingSessionIds={waitingSessionIds}
                  teaching={teaches(member.profile)}
                  onCheckIn={checkIn}
                  onOpenMessage={openMessage}
                  desk={
                    holds(member, 'academicAffairs') && (
                      <OfficeSheet
                        officeLabel={member.officeLabel}
                        sessions={sessions}
                        quiet={sessions.some(({ status }) => status === 'open')}
                        onChanged={refresh}
                      />
                    )
                  }
                />
              );
            }}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
