import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { PlannedSessionView } from '@/contract/session-planning';
import { say } from '@/platform/feedback';
import { cancelSession, restoreSession } from './planning';
import './plan-form.css';

type CancelFormProps = { readonly session: PlannedSessionView; readonly onChanged: () => unknown };

const words = {
  cancel: { title: '取消这一场', label: '取消', done: '已取消', hint: '例如：台风停课' },
  restore: { title: '恢复这一场', label: '照常举行', done: '已恢复', hint: '例如：台风转向，照常举行' },
} as const;

/** Off the plan, or back on it; everybody is told why. */
export function CancelForm({ session: { sessionId, state, people }, onChanged }: CancelFormProps) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const isCancelled = state === 'cancelled';
  const { title, label, done, hint } = words[isCancelled ? 'restore' : 'cancel'];

  async function act() {
    const change = isCancelled ? restoreSession : cancelSession;
    const result = await change(sessionId, reason.trim());
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    say(`${done}，通知了 ${result.data.people} 人`);
    setReason('');
    await onChanged();
  }

  return (
    <>
      <SectionHeader title={title} />
      <View className="yx-plan-form l-edge">
        <TextAreaField
          id="cancel-reason"
          label="原因（会写在通知里）"
          value={reason}
          onChange={setReason}
          placeholder={hint}
          maxLength={200}
        />
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="cancel"
          label={`${label}，通知 ${people} 人`}
          busyLabel="正在通知"
          onPress={act}
          missing={reason.trim().length < 2 ? '还没写原因' : undefined}
        />
      </View>
    </>
  );
}
