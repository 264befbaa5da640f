import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { ResultsPage } from '@/features/term-end/results-page';
import { refreshTermEnd, useTermEnd } from '@/features/term-end/term-end';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const first = useRouter().params.show === 'changes' ? 'changes' : 'all';
  useOnShow(() => void refreshTermEnd());
  usePullDown(refreshTermEnd);
  return (
    <Screen>
      <Reading state={useTermEnd()} onRetry={refreshTermEnd}>
        {(view) => <ResultsPage view={view} first={first} />}
      </Reading>
    </Screen>
  );
}
