import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { guestSessionOf } from '@/features/guest/guest';
import { GuestPage } from '@/features/guest/guest-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const cardInvalid = (
  <StateBlock
    kind="empty"
    title="这张卡片打不开"
    next="可能已经收回，或链接不完整。请向邀请您的老师要一张新的"
  />
);

/** Opened by a card in a chat: nobody is asked who they are before they have looked. */
export default function Page() {
  const { school = '', session = '', key = '' } = useRouter().params;
  const card = { schoolId: school, sessionId: session, key };
  const found = guestSessionOf(card);
  const state = found.use();
  useOnShow(() => void found.refresh());
  usePullDown(found.refresh);
  return (
    <Screen>
      <Reading state={state} onRetry={found.refresh} instead={{ cardInvalid, invalidInput: cardInvalid }}>
        {(view) => <GuestPage card={card} session={view} />}
      </Reading>
    </Screen>
  );
}
