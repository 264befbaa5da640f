import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { likenessOf } from '@/features/likeness/likeness';
import { LikenessPage } from '@/features/likeness/likeness-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const likeness = useMemo(() => likenessOf(submissionId), [submissionId]);
  useOnShow(() => void likeness.refresh());
  usePullDown(likeness.refresh);
  return (
    <Screen>
      <Reading state={likeness.use()} onRetry={likeness.refresh}>
        {(view) => <LikenessPage view={view} />}
      </Reading>
    </Screen>
  );
}
