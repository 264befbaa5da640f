import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { ResultsPage } from '@/features/term-end/results-page';
import { termEndOf } from '@/features/term-end/term-end';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const { show, termId: past } = useRouter().params;
  const first = show === 'changes' ? 'changes' : 'all';
  const termEnd = termEndOf(past);
  useOnShow(() => void termEnd.refresh());
  usePullDown(termEnd.refresh);
  return (
    <Screen>
      <Reading state={termEnd.use()} onRetry={termEnd.refresh}>
        {(view) => <ResultsPage view={view} past={past} first={first} />}
      </Reading>
    </Screen>
  );
}
