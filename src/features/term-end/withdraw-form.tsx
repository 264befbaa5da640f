import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { TextAreaField } from '@/components/form/text-area-field';
import { Sheet } from '@/components/layout/sheet';
import type { Refusal } from '@/domain/refusal';
import { MIN_REASON } from './reason';
import { withdrawNotice } from './term-end';
import './act-now.css';

type WithdrawFormProps = {
  readonly termId: string;
  readonly onDone: (refusal: Refusal | null) => void;
};

/** 撤回公示: out of the way until it is wanted. */
export function WithdrawForm({ termId, onDone }: WithdrawFormProps) {
  const [asked, ask] = useState(false);
  const [reason, setReason] = useState('');
  if (!asked) return <TextLink id="withdraw" label="撤回公示" onPress={() => ask(true)} />;
  return (
    <Sheet>
      <View className="t-body t-strong">撤回公示</View>
      <View className="t-note">老师们暂时看不到结果，改好后再公示一次，重新算天数。</View>
      <View className="yx-act-now">
        <TextAreaField
          id="withdraw-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="比如：细则有一条写错了"
          maxLength={200}
        />
        <View>
          <Button
            id="withdraw-notice"
            label="撤回公示"
            busyLabel="正在撤回"
            missing={reason.trim().length < MIN_REASON ? '还没写原因' : undefined}
            onPress={async () => onDone(await withdrawNotice(termId, reason))}
          />
        </View>
        <Button id="keep-notice" label="不撤回了" onPress={() => ask(false)} />
      </View>
    </Sheet>
  );
}
