import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { type OfficeRecordKind, recordNames } from '@/domain/ledger/office-record';
import { schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { say } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { back } from '@/platform/route';
import { KindFields } from './kind-fields';
import { enterRecord } from './office-records';
import { emptyDraft, missingIn, type RecordDraft, recordOf } from './record-draft';
import './record-form.css';

type RecordFormProps = {
  readonly memberIds: readonly string[];
  /** Whom it is about, as the button says it: 林晓云, 语文组 8 人. */
  readonly whom: string;
};

const kinds = (Object.entries(recordNames) as [OfficeRecordKind, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** The paper way in for everything that is neither presence nor leave. */
export function RecordForm({ memberIds, whom }: RecordFormProps) {
  const [key] = useState(newKey);
  const [draft, setDraft] = useState(() => emptyDraft(schoolDay(serverNow())));
  const [trouble, setTrouble] = useState<string | null>(null);
  const missing = memberIds.length === 0 ? '还没选人' : missingIn(draft);

  /** Two touches may come before React renders again: each builds on what the one before left. */
  function change(changes: Partial<RecordDraft>) {
    setDraft((known) => ({ ...known, ...changes }));
  }
  async function enter() {
    const result = await enterRecord({ key, memberIds, day: draft.day, what: recordOf(draft) });
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    say(`已登记，${result.data.recorded} 人`);
    back();
  }

  return (
    <>
      <SectionHeader title="记什么" />
      <View className="yx-record l-edge">
        <ChoiceRow label="种类" options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
        <FormField
          id="title"
          label="是什么"
          value={draft.title}
          onChange={(title) => change({ title })}
          placeholder="写得让本人一看就明白"
          maxLength={60}
        />
        <KindFields draft={draft} onChange={change} />
        <DateField
          id="day"
          label={draft.kind === 'cascadeTraining' ? '二次培训日期' : '日期'}
          value={draft.day}
          onChange={(day) => change({ day })}
        />
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="enter-record"
          label={`登记：${whom}`}
          look="primary"
          busyLabel="正在登记"
          onPress={enter}
          missing={missing ?? undefined}
        />
        <View className="t-note c-ink-3">本人会收到消息，也能在记录里看到。记错了可以冲销。</View>
      </View>
    </>
  );
}
