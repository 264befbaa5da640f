import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { reasonWords } from '@/features/resources/reason-words';
import { removeResource, reportResource } from '@/features/resources/requests';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import '@/features/resources/resources.css';

export default function Page() {
  const { resourceId = '', act, mine } = useRouter().params;
  const kind = act === 'report' ? 'report' : mine === '1' ? 'removeOwn' : 'remove';
  const words = reasonWords[kind];
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function send() {
    const asked = { resourceId, reason: reason.trim() };
    const why = kind === 'report' ? await reportResource(asked) : await removeResource(asked);
    setTrouble(why);
    if (why !== null) return;
    say(words.done);
    back();
  }

  return (
    <Screen
      bar={
        <BottomBar
          primary={
            <Button
              id="send-reason"
              label={words.send}
              look="primary"
              busyLabel="正在办"
              disabled={kind !== 'removeOwn' && reason.trim().length < 2}
              onPress={send}
            />
          }
        />
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title={words.failed}
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => setTrouble(null) }}
        />
      )}
      <View className="yx-shelf__form l-edge">
        <TextAreaField
          id="reason"
          label={words.label}
          value={reason}
          onChange={setReason}
          placeholder={words.placeholder}
          maxLength={200}
        />
        <View className="t-note c-ink-3">{words.note}</View>
      </View>
    </Screen>
  );
}
