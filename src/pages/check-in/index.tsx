import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { hasCome } from '@/domain/attendance/next-act';
import { CheckInView } from '@/features/check-in/check-in-view';
import { OwnActPanel } from '@/features/check-in/own-act-panel';
import { useCheckIn } from '@/features/check-in/use-check-in';
import { useOwnAct } from '@/features/check-in/use-own-act';
import { ReminderOffer } from '@/features/reminders/reminder-offer';
import { prefetchTemplates } from '@/features/reminders/reminders';
import { sessionResource } from '@/features/term-plan/session';
import { useToday } from '@/features/today/today';
import { useAwaitChange } from '@/platform/await-change';
import { serverNow } from '@/platform/clock';
import { useOnShow } from '@/platform/on-show';
import './index.css';

export default function CheckInPage() {
  const sessionId = useRouter().params.sessionId ?? '';
  const session = sessionResource(sessionId);
  const state = session.use();
  const today = useToday().data;
  // Scanned from 今日 without network: what 今日 knew of the session is enough to keep its code.
  const known = state.data ?? today?.sessions.find((one) => one.sessionId === sessionId) ?? null;
  const { attempt, kept } = useCheckIn(sessionId, state.refusal === null);
  const underReview = today?.duties.filter(({ state }) => state === 'submitted').length ?? 0;
  // Not before what stands above is there, so that nothing moves under a finger; without network it never comes.
  const settled = attempt.phase === 'sealed' || known?.status === 'claimed' || state.refusal !== null;
  const { state: act, keptOut } = useOwnAct(sessionId, (view) =>
    view === null ? void session.refresh() : session.replace(view),
  );
  const sealed = attempt.phase === 'sealed' ? attempt : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the seal is the event
  useEffect(() => {
    if (sealed?.fresh) session.replace(sealed.receipt.session);
    // Only looked at: it may know less than what was done since, and less than the session does.
    else if (sealed !== null && !(known && hasCome(known))) void session.refresh();
  }, [sealed]);
  // A call (复签) that the host opens shows by itself.
  useAwaitChange(() => void session.refresh());
  useOnShow(() => void prefetchTemplates());
  return (
    <Screen>
      <Reading state={{ data: known, refusal: state.refusal }} onRetry={session.refresh}>
        {(view) => (
          <View className="yx-check-in-page">
            <CheckInView session={view} attempt={attempt} kept={kept} />
            {settled && hasCome(view) && (
              <OwnActPanel session={view} state={act} kept={keptOut} nowMs={serverNow()} />
            )}
          </View>
        )}
      </Reading>
      {attempt.phase === 'sealed' && <ReminderOffer underReview={underReview} />}
    </Screen>
  );
}
