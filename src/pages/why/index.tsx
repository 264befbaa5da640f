import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { whyOf } from '@/features/why/why';
import { WhyPage } from '@/features/why/why-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const why = whyOf(useRouter().params.itemId ?? '');
  useOnShow(() => void why.refresh());
  usePullDown(why.refresh);
  return (
    <Screen>
      <Reading state={why.use()} onRetry={why.refresh}>
        {(view) => <WhyPage why={view} />}
      </Reading>
    </Screen>
  );
}
