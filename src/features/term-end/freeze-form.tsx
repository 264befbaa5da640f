import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import type { TermEndView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { confirm } from '@/platform/feedback';
import { MIN_REASON } from './reason';
import { freeze } from './term-end';

type FreezeFormProps = {
  readonly view: TermEndView;
  readonly onDone: (refusal: Refusal | null) => void;
};

/** 定稿: asked once more, because it cannot be taken back. */
export function FreezeForm({ view, onDone }: FreezeFormProps) {
  const [reason, setReason] = useState('公示期满，申诉都已答复');
  const count = view.resultCount;

  async function close() {
    const sure = await confirm({
      title: `定稿 ${count} 份结果？`,
      text: `${view.termName}的结果从此不再变动，不能撤回。之后的记录会列出来，但不计入。`,
      yes: '定稿',
    });
    if (sure) onDone(await freeze(view.termId, reason));
  }

  return (
    <>
      <FormField
        id="freeze-reason"
        label="说明"
        value={reason}
        onChange={setReason}
        maxLength={200}
        hint="会记入操作记录。"
      />
      <View>
        <Button
          id="freeze"
          label={`定稿，装订 ${count} 份`}
          look="primary"
          busyLabel="正在定稿"
          missing={reason.trim().length < MIN_REASON ? '请写一句说明' : undefined}
          onPress={close}
        />
      </View>
    </>
  );
}
