import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { QuestionView } from '@/contract/questions';
import { sendAnswer } from '@/features/questions/answer';
import { AnswerForm } from '@/features/questions/answer-form';
import { AnsweredByOther } from '@/features/questions/answered-by-other';
import { questionsOf } from '@/features/questions/questions';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

export default function Page() {
  const { tripId = '', questionId = '' } = useRouter().params;
  const resource = useMemo(() => questionsOf(tripId), [tripId]);
  useOnShow(() => void resource.refresh());

  async function send(question: QuestionView, draft: Parameters<typeof sendAnswer>[2]) {
    const why = await sendAnswer(resource, question, draft);
    if (why === null) {
      say('答复已经附在问题下面');
      back();
    }
    return why;
  }

  return (
    <Screen>
      <Reading state={resource.use()} onRetry={resource.refresh}>
        {({ questions }) => {
          const question = questions.find((each) => each.questionId === questionId);
          if (question === undefined)
            return <StateBlock kind="empty" title="问题已经收回" next="提问的老师收回了，不用再答" />;
          const isOpen = question.mayAnswer || question.answer?.replaces !== null;
          return isOpen ? (
            <AnswerForm question={question} onSend={(draft) => send(question, draft)} />
          ) : (
            <AnsweredByOther question={question} />
          );
        }}
      </Reading>
    </Screen>
  );
}
