import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { refreshKinds, useKinds } from '@/features/duty-plan/duty-plan';
import { KindForm } from '@/features/duty-plan/kind-form';
import { useOnShow } from '@/platform/on-show';

/** A kind that stands, when opened from its row; else a new one of the school's own. */
export default function Page() {
  const { kind } = useRouter().params;
  return <Screen>{kind === undefined ? <KindForm standing={null} /> : <Standing kind={kind} />}</Screen>;
}

function Standing({ kind }: { readonly kind: string }) {
  useOnShow(() => void refreshKinds());
  return (
    <Reading state={useKinds()} onRetry={refreshKinds}>
      {({ kinds }) => {
        const standing = kinds.find(({ form }) => form.kind === kind);
        return standing === undefined ? (
          <StateBlock kind="empty" title="没有这一类作品" next="可能已经换了，请返回列表再看。" />
        ) : (
          <KindForm standing={standing} />
        );
      }}
    </Reading>
  );
}
