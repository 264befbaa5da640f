import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { refreshDutyPlan, seriesResource, useDutyPlan } from '@/features/duty-plan/duty-plan';
import { NewSeries } from '@/features/duty-plan/new-series';
import { noTerm } from '@/features/duty-plan/no-term';
import { StandingSeries } from '@/features/duty-plan/standing-series';
import { useOnShow } from '@/platform/on-show';

/** A series that stands, when opened from its row; else a new one. */
export default function Page() {
  const { seriesId } = useRouter().params;
  return <Screen>{seriesId === undefined ? <New /> : <Standing seriesId={seriesId} />}</Screen>;
}

function New() {
  useOnShow(() => void refreshDutyPlan());
  return (
    <Reading state={useDutyPlan()} onRetry={refreshDutyPlan} instead={{ noTerm }}>
      {(plan) => <NewSeries plan={plan} />}
    </Reading>
  );
}

function Standing({ seriesId }: { readonly seriesId: string }) {
  const series = seriesResource(seriesId);
  useOnShow(() => void series.refresh());
  return (
    <Reading state={series.use()} onRetry={series.refresh} instead={{ noTerm }}>
      {(standing) => <StandingSeries series={standing} />}
    </Reading>
  );
}
