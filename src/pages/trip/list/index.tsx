import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { useSending } from '@/features/feed/outbox';
import { TripList } from '@/features/trips/trip-list';
import { tripList } from '@/features/trips/trips';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  useSending();
  useOnShow(() => void tripList.refresh());
  usePullDown(tripList.refresh);
  return (
    <Screen>
      <Reading state={tripList.use()} onRetry={tripList.refresh}>
        {(list) => <TripList list={list} />}
      </Reading>
    </Screen>
  );
}
