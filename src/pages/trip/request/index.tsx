import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { TripActs } from '@/features/trips/trip-acts';
import { TripFacts } from '@/features/trips/trip-facts';
import { tripOf } from '@/features/trips/trips';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const notFound = (
  <StateBlock kind="empty" title="没有找到这次外出" next="它可能已取消，或不是给您看的。请返回列表刷新。" />
);

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const trip = useMemo(() => tripOf(tripId), [tripId]);
  useOnShow(() => void trip.refresh());
  usePullDown(trip.refresh);
  return (
    <Screen>
      <Reading state={trip.use()} onRetry={trip.refresh} instead={{ notFound }}>
        {(view) => (
          <>
            <TripFacts trip={view} />
            <TripActs key={view.revision} trip={view} onChanged={trip.replace} />
          </>
        )}
      </Reading>
    </Screen>
  );
}
