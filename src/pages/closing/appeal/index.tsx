import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { AppealPage } from '@/features/term-end/appeal-page';
import { refreshTermEnd, useTermEnd } from '@/features/term-end/term-end';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

export default function Page() {
  const { appealId = '' } = useRouter().params;
  useOnShow(() => void refreshTermEnd());
  return (
    <Screen>
      <Reading state={useTermEnd()} onRetry={refreshTermEnd}>
        {({ appeals, state }) => {
          const appeal = appeals.find((one) => one.appealId === appealId);
          return appeal === undefined ? (
            <StateBlock kind="empty" title="没有找到这件申诉" next="请返回「学期结束」，从申诉里再打开" />
          ) : (
            <AppealPage appeal={appeal} termState={state} onDecided={back} />
          );
        }}
      </Reading>
    </Screen>
  );
}
