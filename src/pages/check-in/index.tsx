import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { CheckInView } from '@/features/check-in/check-in-view';
import { useCheckIn } from '@/features/check-in/use-check-in';
import { ReminderOffer } from '@/features/reminders/reminder-offer';
import { prefetchTemplates } from '@/features/reminders/reminders';
import { sessionResource } from '@/features/term-plan/session';
import { useToday } from '@/features/today/today';
import { useOnShow } from '@/platform/on-show';
import './index.css';

export default function CheckInPage() {
  const sessionId = useRouter().params.sessionId ?? '';
  const session = sessionResource(sessionId);
  const state = session.use();
  const today = useToday().data;
  // Scanned from 今日 without network: what 今日 knew of the session is enough to keep its code.
  const known = state.data ?? today?.sessions.find((one) => one.sessionId === sessionId) ?? null;
  const { attempt, kept } = useCheckIn(sessionId);
  const underReview = today?.duties.filter(({ state }) => state === 'submitted').length ?? 0;
  useOnShow(() => {
    void session.refresh();
    void prefetchTemplates();
  });
  return (
    <Screen>
      <Reading state={{ data: known, refusal: state.refusal }} onRetry={session.refresh}>
        {(view) => (
          <View className="yx-check-in-page">
            <CheckInView session={view} attempt={attempt} kept={kept} />
          </View>
        )}
      </Reading>
      {attempt.phase === 'sealed' && <ReminderOffer underReview={underReview} />}
    </Screen>
  );
}
