import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { AskForm } from '@/features/leave/ask-form';
import { leaveChoices } from '@/features/leave/leaves';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { replaceWith } from '@/platform/route';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的研修后，就可以请假。" />;

export default function Page() {
  const { sessionId } = useRouter().params;
  useOnShow(() => void leaveChoices.refresh());
  return (
    <Screen>
      <Reading state={leaveChoices.use()} onRetry={leaveChoices.refresh} instead={{ noTerm }}>
        {(choices) => (
          <AskForm
            choices={choices}
            sessionId={sessionId}
            onAsked={({ requestId }) => {
              say('已提交，等待审批');
              replaceWith(`/pages/attendance/leave/request/index?requestId=${requestId}`);
            }}
          />
        )}
      </Reading>
    </Screen>
  );
}
