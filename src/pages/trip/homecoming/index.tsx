import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useSending } from '@/features/feed/outbox';
import { ExtensionForm } from '@/features/homecoming/extension-form';
import { homecomingOf } from '@/features/homecoming/homecoming';
import { HomecomingPage } from '@/features/homecoming/homecoming-page';
import { nextStep } from '@/features/homecoming/words';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const notYours = (
  <StateBlock
    kind="empty"
    title="这一页不是给您看的"
    next="返校以后的安排，外出的老师、他们的教研组长和教务处能看"
  />
);

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const homecoming = useMemo(() => homecomingOf(tripId), [tripId]);
  const state = homecoming.use();
  useSending();
  useOnShow(() => void homecoming.refresh());
  usePullDown(homecoming.refresh);
  const view = state.data;
  const step = view === null ? 'notBack' : nextStep(view);
  const mayBook = view !== null && step === 'book' && (view.isTraveller || view.isOffice);
  const mayJudge =
    view !== null && step === 'judge' && view.judgings.some((one) => one.mayJudge && one.judged === null);
  return (
    <Screen
      bar={
        mayBook ? (
          <BottomBar primary={<Bar id="go-book" label="安排二次培训" to={`book/index?tripId=${tripId}`} />} />
        ) : mayJudge ? (
          <BottomBar primary={<Bar id="go-judge" label="去评定" to={`judge/index?tripId=${tripId}`} />} />
        ) : undefined
      }
    >
      <Reading state={state} onRetry={homecoming.refresh} instead={{ notAllowed: notYours }}>
        {(found) => (
          <>
            <HomecomingPage view={found} />
            {found.isOffice && !found.isTraveller && (
              <ExtensionForm key={found.deadline.date} view={found} onExtended={homecoming.replace} />
            )}
          </>
        )}
      </Reading>
    </Screen>
  );
}

function Bar({ id, label, to }: { readonly id: string; readonly label: string; readonly to: string }) {
  return <Button id={id} label={label} look="primary" onPress={() => open(`/pages/trip/homecoming/${to}`)} />;
}
