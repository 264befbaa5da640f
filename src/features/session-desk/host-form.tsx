import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { enter, type HostEntry } from './host-list';

type HostFormProps = {
  readonly sessionId: string;
  readonly memberId: string;
  readonly name: string;
  /** Before check-in has begun, only a leave can be entered. */
  readonly leaveOnly: boolean;
  readonly onDone: () => void;
};

const presences: readonly { value: HostEntry; label: string }[] = [
  { value: 'present', label: '到场' },
  { value: 'late', label: '迟到' },
];

const leaves: readonly { value: HostEntry; label: string }[] = [
  { value: 'leave', label: '请假' },
  { value: 'protectedLeave', label: '法定假' },
];

const acts: Readonly<Record<HostEntry, string>> = {
  present: '登记到场',
  late: '登记迟到',
  leave: '记请假',
  protectedLeave: '记法定假',
};

const MIN_REASON = 2;

/** One person entered by hand, with the reason that will stand in the records. */
export function HostForm({ sessionId, memberId, name, leaveOnly, onDone }: HostFormProps) {
  const [entry, setEntry] = useState<HostEntry>(leaveOnly ? 'leave' : 'present');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit() {
    const refused = await enter(sessionId, memberId, entry, reason);
    setRefusal(refused);
    if (refused !== null) return;
    say(`${name}：已${acts[entry]}`);
    onDone();
  }

  return (
    <View className="yx-host__form">
      <ChoiceRow
        label={`${name}这一场`}
        options={leaveOnly ? leaves : [...presences, ...leaves]}
        value={entry}
        onChange={setEntry}
      />
      <View className="yx-host__reason">
        <FormField
          id="host-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="没带手机，前排登记"
          maxLength={200}
          hint={
            entry === 'protectedLeave' ? '产假、婚丧假、工伤、公假等，不影响任何得分。' : '会记入操作记录。'
          }
          fault={refusal?.message}
        />
      </View>
      <View className="yx-host__submit">
        <Button
          id="host-submit"
          label={`${acts[entry]}：${name}`}
          missing={reason.trim().length < MIN_REASON ? '请写明原因' : undefined}
          onPress={submit}
        />
      </View>
    </View>
  );
}
