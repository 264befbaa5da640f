import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { homecomingOf } from '@/features/homecoming/homecoming';
import { JudgePage } from '@/features/homecoming/judge-page';
import { useOnShow } from '@/platform/on-show';

const notYours = (
  <StateBlock
    kind="empty"
    title="这一页不是给您看的"
    next="二次培训由老师所在教研组的组长评定，组长自己的由教务处评定"
  />
);

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const homecoming = useMemo(() => homecomingOf(tripId), [tripId]);
  const state = homecoming.use();
  useOnShow(() => void homecoming.refresh());
  return (
    <Screen>
      <Reading state={state} onRetry={homecoming.refresh} instead={{ notAllowed: notYours }}>
        {(view) => <JudgePage view={view} onJudged={homecoming.replace} />}
      </Reading>
    </Screen>
  );
}
