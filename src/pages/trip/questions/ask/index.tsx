import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { ask, placeOfQuestion } from '@/features/questions/ask';
import { AskForm } from '@/features/questions/ask-form';
import { questionsOf } from '@/features/questions/questions';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';
import { beginWords, dropWords, keepWords, withText } from '@/platform/unsent-words';

export default function Page() {
  const { tripId = '', postId } = useRouter().params;
  const place = placeOfQuestion(tripId, postId);
  const resource = useMemo(() => questionsOf(tripId, postId), [tripId, postId]);
  const state = resource.use();
  const [unsent, setUnsent] = useState(() => beginWords(place));
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void resource.refresh());

  async function send() {
    const text = unsent.text.trim();
    setUnsent(keepWords(place, { ...unsent, tried: text }));
    const why = await ask(tripId, postId, { key: unsent.key, text });
    setTrouble(why);
    if (why !== null) return;
    dropWords(place);
    say('问题已经发出');
    back();
  }

  const isEmpty = unsent.text.trim() === '';
  const primary = (
    <Button
      id="ask"
      label={trouble === null ? '发出' : '再发一次'}
      look="primary"
      busyLabel="正在发出"
      disabled={isEmpty}
      onPress={send}
    />
  );
  return (
    <Screen
      bar={state.data?.mayAsk && <BottomBar status={`${unsent.text.length} / 300`} primary={primary} />}
    >
      <Reading state={state} onRetry={resource.refresh}>
        {(view) =>
          view.mayAsk ? (
            <AskForm
              view={view}
              text={unsent.text}
              trouble={trouble}
              onText={(text) => setUnsent(keepWords(place, withText(unsent, text)))}
            />
          ) : (
            <StateBlock kind="empty" title="现在不能提问" next="这次外出还没有批准，或这一条已经收回" />
          )
        }
      </Reading>
    </Screen>
  );
}
