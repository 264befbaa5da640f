import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { whyOf } from '@/features/why/why';
import { WhyPage } from '@/features/why/why-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

export default function Page() {
  const { itemId = '', termId } = useRouter().params;
  const why = whyOf(itemId, termId);
  useOnShow(() => void why.refresh());
  usePullDown(why.refresh);
  return (
    <Screen bar={<BottomBar primary={doubt(itemId, termId)} />}>
      <Reading state={why.use()} onRetry={why.refresh}>
        {(view) => <WhyPage why={view} />}
      </Reading>
    </Screen>
  );
}

/** Leads to the appeal while a notice is up, and otherwise to whom to ask. */
function doubt(itemId: string, termId: string | undefined) {
  const ofTerm = termId === undefined ? '' : `&termId=${termId}`;
  return (
    <Button
      id="doubt"
      label="对这一项有疑问"
      onPress={() => open(`/pages/result/index?itemId=${itemId}${ofTerm}`)}
    />
  );
}
