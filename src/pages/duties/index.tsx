import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { AllDuties } from '@/features/duties/all-duties';
import { refreshDuties } from '@/features/duties/duties';
import { SeriesDuties } from '@/features/duties/series-duties';
import { useAwaitChange } from '@/platform/await-change';
import { serverNow } from '@/platform/clock';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const { seriesId, dueAtMs } = useRouter().params;
  useAwaitChange(() => void refreshDuties());
  usePullDown(refreshDuties);
  const nowMs = serverNow();
  return (
    <Screen>
      {seriesId === undefined ? (
        <AllDuties nowMs={nowMs} />
      ) : (
        <SeriesDuties
          seriesId={seriesId}
          dueAtMs={dueAtMs === undefined ? null : Number(dueAtMs)}
          nowMs={nowMs}
        />
      )}
    </Screen>
  );
}
