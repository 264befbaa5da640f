import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { DateField } from '@/components/form/date-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { Homecoming } from '@/contract/homecoming';
import { say } from '@/platform/feedback';
import { extendCascade } from './homecoming';
import { dayWords } from './words';
import './homecoming.css';

type ExtensionFormProps = {
  readonly view: Homecoming;
  readonly onExtended: (view: Homecoming) => void;
};

/** The office lets the training count until a later day, with a reason that the travellers read. */
export function ExtensionForm({ view, onExtended }: ExtensionFormProps) {
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const judged = view.judgings.filter((each) => each.judged !== null).length;

  async function extend() {
    const answer = await extendCascade({ tripId: view.tripId, to, reason: reason.trim() });
    setTrouble(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    say('已延期，外出的老师会收到');
    onExtended(answer.data);
  }

  return (
    <>
      <SectionHeader title="延期" aside={`原来到 ${dayWords(view.thirdWorkingDay)}`} />
      <View className="yx-home l-edge">
        <DateField id="extend-to" label="延到哪一天" value={to} onChange={setTo} from={view.returnedOn} />
        <TextAreaField
          id="extend-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="比如：礼堂在修，改到下周"
          maxLength={200}
        />
        {judged > 0 && (
          <View className="t-note">{`已经评定的 ${judged} 人不随着变。要按新的期限算，请先撤销那条记录，再重新评定。`}</View>
        )}
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="extend"
          label="延期"
          busyLabel="正在保存"
          missing={to === '' ? '还没选日期' : reason.trim().length < 2 ? '还没写原因' : undefined}
          onPress={extend}
        />
      </View>
    </>
  );
}
