import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { TimeField } from '@/components/form/time-field';
import { Notice } from '@/components/state/notice';
import type { SeriesView } from '@/contract/duty-series';
import { clockTime, schoolDay } from '@/domain/term/school-day';
import { changeDuty } from './duty-plan';
import './duty-plan.css';

type ChangeFormProps = {
  readonly duty: SeriesView['list'][number];
  readonly from: string;
  readonly to: string;
  readonly onDone: (series: SeriesView) => void;
  readonly onCancel: () => void;
};

/** Title and due date of one duty that nobody has begun. */
export function ChangeForm({ duty, from, to, onDone, onCancel }: ChangeFormProps) {
  const [title, setTitle] = useState(duty.title);
  const [dueOn, setDueOn] = useState(schoolDay(duty.dueAtMs));
  const [time, setTime] = useState(clockTime(duty.dueAtMs));
  const [trouble, setTrouble] = useState<string | null>(null);
  async function save() {
    const result = await changeDuty({ dutyId: duty.dutyId, title, dueOn, time });
    if (result.ok) onDone(result.data);
    else setTrouble(result.error.message);
  }
  return (
    <View className="yx-duties__part">
      <FormField id="change-title" label="标题" value={title} onChange={setTitle} maxLength={60} />
      <View className="yx-duties__pair">
        <View className="yx-duties__half">
          <DateField id="change-day" label="截止日期" value={dueOn} onChange={setDueOn} from={from} to={to} />
        </View>
        <View className="yx-duties__half">
          <TimeField id="change-time" label="截止时间" value={time} onChange={setTime} />
        </View>
      </View>
      {trouble !== null && <Notice text={trouble} />}
      <Button id="change-save" label="保存这一项" onPress={save} busyLabel="正在保存" />
      <TextLink id="change-cancel" label="不改了" onPress={onCancel} />
    </View>
  );
}
