import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { Sheet } from '@/components/layout/sheet';
import type { LedgerEntry } from '@/contract/ledger';
import { say } from '@/platform/feedback';
import { reverseEntry, reverseRecord, type Whose } from './records';
import './reversal-form.css';

type ReversalFormProps = {
  readonly whose: Whose;
  readonly entry: LedgerEntry;
  readonly onDone: () => void;
};

type Extent = 'one' | 'entry';

const extents: readonly { readonly value: Extent; readonly label: string }[] = [
  { value: 'one', label: '只这一位' },
  { value: 'entry', label: '一起登记的每一位' },
];

/** 冲销: the mistaken record stays and is answered by its reverse, with the reason. */
export function ReversalForm({ whose, entry, onDone }: ReversalFormProps) {
  const [reason, setReason] = useState('');
  const [extent, setExtent] = useState<Extent>('one');
  const { fact } = entry;

  async function reverse() {
    if (extent === 'one') {
      const trouble = await reverseRecord(whose, fact.factId, reason);
      say(trouble ?? '已冲销');
      if (trouble === null) onDone();
      return;
    }
    const done = await reverseEntry(whose, fact.factId, reason);
    say('trouble' in done ? done.trouble : `已冲销 ${done.reversed} 人的这条记录`);
    if ('reversed' in done) onDone();
  }

  return (
    <Sheet>
      <View className="t-body t-strong">{`冲销：${entry.title}`}</View>
      <View className="t-note">
        {fact.kind === 'work' ? '这篇作品会回到作者手里，学分不再计入。' : '这条记录不再计入，但会留在这里。'}
        {extent === 'one' ? '本人会收到消息。' : '一起登记的每一位都一样，各自收到消息。'}
      </View>
      <View className="yx-reversal__gap" />
      {fact.kind === 'record' && (
        <>
          <ChoiceRow label="冲销谁的" options={extents} value={extent} onChange={setExtent} />
          <View className="yx-reversal__gap" />
        </>
      )}
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
        label={extent === 'one' ? '冲销这条记录' : '冲销一起登记的全部'}
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
