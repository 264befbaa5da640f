import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { versionOf } from '@/features/review/review';
import { VersionPage } from '@/features/review/version-page';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const { submissionId = '', round = '0' } = useRouter().params;
  const version = useMemo(() => versionOf(submissionId, Number(round)), [submissionId, round]);
  useOnShow(() => void version.refresh());
  return (
    <Screen>
      <Reading state={version.use()} onRetry={version.refresh}>
        {(view) => <VersionPage version={view} />}
      </Reading>
    </Screen>
  );
}
