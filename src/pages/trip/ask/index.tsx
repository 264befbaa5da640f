import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { TripView } from '@/contract/trips';
import { AskForm } from '@/features/trips/ask-form';
import { tripDeskOf } from '@/features/trips/trips';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back, replaceWith } from '@/platform/route';

const noTerm = (
  <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的研修后，就可以申请外出学习。" />
);

export default function Page() {
  const tripId = useRouter().params.tripId ?? null;
  const desk = useMemo(() => tripDeskOf(tripId), [tripId]);
  useOnShow(() => void desk.refresh());

  function onSent({ tripId: sentId, stage }: TripView) {
    say(stage === 'asked' ? '已提交，等待审批' : '已记下');
    if (tripId === null) replaceWith(`/pages/trip/request/index?tripId=${sentId}`);
    else back();
  }

  return (
    <Screen>
      <Reading state={desk.use()} onRetry={desk.refresh} instead={{ noTerm }}>
        {(found) => (
          <AskForm key={found.standing?.revision ?? 0} desk={found} tripId={tripId} onSent={onSent} />
        )}
      </Reading>
    </Screen>
  );
}
