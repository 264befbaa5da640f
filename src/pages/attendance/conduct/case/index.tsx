import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { ActForm } from '@/features/conduct/act-form';
import { useCaseDraft } from '@/features/conduct/case-draft';
import { CaseFacts } from '@/features/conduct/case-facts';
import { conductCaseOf } from '@/features/conduct/conduct';
import { DecideBar } from '@/features/conduct/decide-bar';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const reportId = useRouter().params.reportId ?? '';
  const report = useMemo(() => conductCaseOf(reportId), [reportId]);
  const state = report.use();
  const draft = useCaseDraft(report);
  useOnShow(() => void report.refresh());
  usePullDown(report.refresh);
  const act = state.data?.act;
  const decides = act === 'decide' || act === 'decideAppeal';
  return (
    <Screen bar={state.data !== null && decides && <DecideBar report={state.data} draft={draft} />}>
      <Reading state={state} onRetry={report.refresh}>
        {(found) => (
          <>
            <CaseFacts report={found} />
            <ActForm report={found} draft={draft} />
          </>
        )}
      </Reading>
    </Screen>
  );
}
