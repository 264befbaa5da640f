import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { Colleague } from '@/contract/resources';
import { RecommendForm } from '@/features/resources/recommend-form';
import { recommend } from '@/features/resources/requests';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';

export default function Page() {
  const key = useRouter().params.key ?? '';
  const [chosen, choose] = useState<Colleague | null>(null);
  const [word, setWord] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function send() {
    if (chosen === null) return;
    const why = await recommend({ key, toMemberId: chosen.memberId, word: word.trim() });
    setTrouble(why);
    if (why !== null) return;
    say('已经推荐');
    back();
  }

  return (
    <Screen
      bar={
        <BottomBar
          status={chosen === null ? '还没选人' : chosen.name}
          primary={
            <Button
              id="send-recommendation"
              label="推荐"
              look="primary"
              busyLabel="正在推荐"
              disabled={chosen === null}
              onPress={send}
            />
          }
        />
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title="没有推荐成"
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => setTrouble(null) }}
        />
      )}
      <RecommendForm chosen={chosen} word={word} onChoose={choose} onWord={setWord} />
    </Screen>
  );
}
