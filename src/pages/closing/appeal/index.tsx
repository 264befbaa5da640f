import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { AppealPage } from '@/features/term-end/appeal-page';
import { termEndOf } from '@/features/term-end/term-end';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

export default function Page() {
  const { appealId = '', termId: past } = useRouter().params;
  const termEnd = termEndOf(past);
  useOnShow(() => void termEnd.refresh());
  return (
    <Screen>
      <Reading state={termEnd.use()} onRetry={termEnd.refresh}>
        {(term) => {
          const appeal = term.appeals.find((one) => one.appealId === appealId);
          return appeal === undefined ? (
            <StateBlock kind="empty" title="没有找到这件申诉" next="请返回「学期结束」，从申诉里再打开" />
          ) : (
            <AppealPage appeal={appeal} term={term} past={past} onDecided={back} />
          );
        }}
      </Reading>
    </Screen>
  );
}
