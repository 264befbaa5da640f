import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { commend } from '@/features/library/library';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import '@/features/library/library.css';

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const [remark, setRemark] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function send() {
    const why = await commend(submissionId, remark.trim());
    setTrouble(why);
    if (why !== null) return;
    say('已经推荐');
    back();
  }

  return (
    <Screen
      bar={
        <BottomBar
          primary={
            <Button
              id="send-commendation"
              label="推荐"
              look="primary"
              busyLabel="正在推荐"
              disabled={remark.trim() === ''}
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
      <View className="yx-library__form l-edge">
        <TextAreaField
          id="commendation"
          label="推荐的理由"
          value={remark}
          onChange={setRemark}
          placeholder="例如：写出了一个孩子前后的变化"
          maxLength={500}
        />
        <View className="t-note c-ink-3">
          作者会收到这句话。作者愿意给全校看的，会排在校内好作品的前面；不加学分，推荐后不能撤销。
        </View>
      </View>
    </Screen>
  );
}
