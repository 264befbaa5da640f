import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import type { Refusal } from '@/domain/refusal';
import { MIN_REASON } from './reason';
import { openNotice } from './term-end';

const periods = [3, 5, 7, 10].map((days) => ({ value: days, label: `${days} 天` }));
const USUAL_DAYS = 7;

type NoticeFormProps = {
  readonly term: { readonly termId: string; readonly termName: string };
  readonly onDone: (refusal: Refusal | null) => void;
};

/** 公示: for how long, and the words that stand in the journal of the office. */
export function NoticeForm({ term, onDone }: NoticeFormProps) {
  const [days, setDays] = useState(USUAL_DAYS);
  const [reason, setReason] = useState(`${term.termName}考核结果公示`);
  return (
    <>
      <ChoiceRow label="公示几天" options={periods} value={days} onChange={setDays} />
      <FormField
        id="notice-reason"
        label="说明"
        value={reason}
        onChange={setReason}
        maxLength={200}
        hint="名单上只有最好的等次，其他人只看到自己的。"
      />
      <View>
        <Button
          id="open-notice"
          label={`公示 ${days} 天`}
          look="primary"
          busyLabel="正在公示"
          missing={reason.trim().length < MIN_REASON ? '请写一句说明' : undefined}
          onPress={async () => onDone(await openNotice(term.termId, days, reason))}
        />
      </View>
    </>
  );
}
