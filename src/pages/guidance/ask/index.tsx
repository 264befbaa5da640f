import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { DeskPage } from '@/features/guidance/desk-page';
import { deskOf, end, invite } from '@/features/guidance/guidance';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const desk = useMemo(() => deskOf(submissionId), [submissionId]);
  const state = desk.use();
  const [chosen, choose] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void desk.refresh());

  const view = state.data;
  const isFree = view?.takesGuidance === true && !view.invitations.some((each) => each.state === 'open');
  const expert = view?.choices.find(({ memberId }) => memberId === chosen);

  async function send() {
    if (chosen === null) return;
    const why = await invite(desk, { submissionId, expertId: chosen, note });
    setTrouble(why);
    if (why === null) say('已经邀请');
  }

  async function takeBack() {
    const sure = await confirm({
      title: '收回这次邀请？',
      text: '专家已经写下的意见还在来往里；收回后他不能再读这一篇。',
      yes: '收回',
    });
    if (!sure) return;
    setTrouble(await end(submissionId, 'withdrawn'));
    await desk.refresh();
  }

  return (
    <Screen
      bar={
        isFree && (
          <BottomBar
            status={expert === undefined ? '还没选人' : expert.name}
            primary={
              <Button
                id="invite"
                label="发出邀请"
                look="primary"
                busyLabel="正在发出"
                disabled={expert === undefined}
                onPress={send}
              />
            }
          />
        )
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title="没有办成"
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => void desk.refresh().then(() => setTrouble(null)) }}
        />
      )}
      <Reading state={state} onRetry={desk.refresh}>
        {(found) => (
          <DeskPage
            desk={found}
            chosen={chosen}
            note={note}
            onChoose={choose}
            onNote={setNote}
            onTakeBack={() => void takeBack()}
            onTalk={() => open(`/pages/talk/index?submissionId=${submissionId}`)}
            onCommend={() => open(`/pages/library/commend/index?submissionId=${submissionId}`)}
          />
        )}
      </Reading>
    </Screen>
  );
}
