import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { Sheet } from '@/components/layout/sheet';
import type { LedgerEntry } from '@/contract/ledger';
import { say } from '@/platform/feedback';
import { reverseRecord } from './records';
import './reversal-form.css';

type ReversalFormProps = {
  readonly memberId: string;
  readonly entry: LedgerEntry;
  readonly onDone: () => void;
};

/** 冲销: the mistaken record stays and is answered by its reverse, with the reason. */
export function ReversalForm({ memberId, entry, onDone }: ReversalFormProps) {
  const [reason, setReason] = useState('');

  async function reverse() {
    const trouble = await reverseRecord(memberId, entry.fact.factId, reason);
    say(trouble ?? '已冲销');
    if (trouble === null) onDone();
  }

  return (
    <Sheet>
      <View className="t-body t-strong">{`冲销：${entry.title}`}</View>
      <View className="t-note">
        {entry.fact.kind === 'work'
          ? '这篇作品会回到作者手里，学分不再计入。'
          : '这条记录不再计入，但会留在这里。'}
        本人会收到消息。
      </View>
      <TextAreaField
        id="reversal-reason"
        label="原因"
        value={reason}
        onChange={setReason}
        placeholder="哪里记错了"
        maxLength={200}
      />
      <View className="yx-reversal__gap" />
      <Button
        id="reverse"
        label="冲销这条记录"
        look="primary"
        busyLabel="正在冲销"
        onPress={reverse}
        missing={reason.trim().length < 2 ? '还没写原因' : undefined}
      />
      <View className="yx-reversal__gap" />
      <Button id="keep" label="不冲销了" onPress={onDone} />
    </Sheet>
  );
}
