import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { StateBlock } from '@/components/state/state-block';
import type { GuidedPiece } from '@/contract/guidance';
import { TalkRow } from '@/features/conversation/talk-row';
import { type Advice, beginAdvice, dropAdvice, keepAdvice, partsSaid } from '@/features/guidance/advice';
import { EndLinks } from '@/features/guidance/end-links';
import { end, guide, guidedPieceOf } from '@/features/guidance/guidance';
import { GuidedPage } from '@/features/guidance/guided-page';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const endings = {
  settled: {
    title: '这一篇可以定稿了？',
    text: '作者和请您的老师会收到消息，之后由审阅的老师决定。您不再看到这一篇。',
    yes: '可以定稿',
    done: '已经告诉他们',
  },
  withdrawn: {
    title: '不再指导这一篇？',
    text: '请您的老师会收到消息，可以另请一位。您写过的意见还在。',
    yes: '不再指导',
    done: '已经结束',
  },
} as const;

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const piece = useMemo(() => guidedPieceOf(submissionId), [submissionId]);
  const state = piece.use();
  const [advice, setAdvice] = useState(() => beginAdvice(submissionId));
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void piece.refresh());

  function change(changed: Advice) {
    setAdvice(changed);
    keepAdvice(submissionId, changed);
  }

  async function send({ nextRound: round }: GuidedPiece) {
    const { whole, parts } = advice;
    const why = await guide(piece, { submissionId, round, whole, parts: { ...parts } });
    setTrouble(why);
    if (why !== null) return;
    dropAdvice(submissionId);
    setAdvice({ whole: '', parts: {} });
    say('意见已经交给作者');
  }

  async function finish(ending: keyof typeof endings) {
    const { done, ...question } = endings[ending];
    if (!(await confirm(question))) return;
    const why = await end(submissionId, ending);
    setTrouble(why);
    if (why !== null) return;
    dropAdvice(submissionId);
    say(done);
    back();
  }

  const view = state.data;
  const said = partsSaid(advice);
  return (
    <Screen
      bar={
        view?.waits && (
          <BottomBar
            status={advice.whole.trim() === '' ? '还没写总的意见' : '总的意见已写'}
            note={said === 0 ? undefined : `另有 ${said} 处`}
            primary={
              <Button
                id="guide"
                label="交给作者修改"
                look="primary"
                busyLabel="正在交给作者"
                disabled={advice.whole.trim() === ''}
                onPress={() => send(view)}
              />
            }
          />
        )
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title="没有交出去"
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => void piece.refresh().then(() => setTrouble(null)) }}
        />
      )}
      <Reading
        state={state}
        onRetry={piece.refresh}
        instead={{
          notGuided: <StateBlock kind="empty" title="这一篇现在没有请您指导" next="邀请可能已经收回或结束" />,
        }}
      >
        {(found) => (
          <>
            <GuidedPage piece={found} advice={advice} onAdvice={change} />
            <TalkRow submissionId={submissionId} />
            <EndLinks onEnd={(ending) => void finish(ending)} mayEnd={found.waits} />
          </>
        )}
      </Reading>
    </Screen>
  );
}
