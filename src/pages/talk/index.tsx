import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { sayTo, takeBack, talkOf } from '@/features/conversation/talk';
import { TalkPage } from '@/features/conversation/talk-page';
import { NextSteps } from '@/features/library/next-steps';
import { useAwaitChange } from '@/platform/await-change';
import { confirm, say } from '@/platform/feedback';
import { usePullDown } from '@/platform/pull-down';
import { beginWords, dropWords, keepWords, withText } from '@/platform/unsent-words';

const closed = {
  notYourTalk: (
    <StateBlock kind="empty" title="这里的来往和您无关" next="作者、审阅和指导这一篇的老师才看得到" />
  ),
  noTalkYet: <StateBlock kind="empty" title="还没有来往" next="作品交上去以后，可以在这里说话" />,
};

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const talk = useMemo(() => talkOf(submissionId), [submissionId]);
  const state = talk.use();
  const [unsent, setUnsent] = useState(() => beginWords(submissionId));
  const [trouble, setTrouble] = useState<string | null>(null);
  const { acted } = useAwaitChange(() => void talk.refresh());
  usePullDown(talk.refresh);

  async function send() {
    const text = unsent.text.trim();
    setUnsent(keepWords(submissionId, { ...unsent, tried: text }));
    const why = await sayTo(talk, unsent.key, text);
    setTrouble(why);
    if (why !== null) return;
    setUnsent(dropWords(submissionId));
    acted();
  }

  async function withdraw(key: string) {
    const sure = await confirm({
      title: '撤回这一句？',
      text: '别人就看不到了，只留下「已撤回」。',
      yes: '撤回',
    });
    if (!sure) return;
    const why = await takeBack(talk, key);
    if (why !== null) say(why);
  }

  return (
    <Screen>
      <Reading state={state} onRetry={talk.refresh} instead={closed}>
        {(view) => (
          <>
            <TalkPage
              talk={view}
              unsent={unsent}
              trouble={trouble}
              onText={(text) => setUnsent(keepWords(submissionId, withText(unsent, text)))}
              onSend={send}
              onTakeBack={(key) => void withdraw(key)}
            />
            <NextSteps piece={view} onChanged={talk.refresh} />
          </>
        )}
      </Reading>
    </Screen>
  );
}
