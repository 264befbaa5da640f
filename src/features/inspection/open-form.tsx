import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { InspectionDesk } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import type { InspectionKind } from '@/domain/submission/inspection/inspection';
import { inspectedWords, inspectionKindNames } from '@/domain/submission/inspection/inspection-words';
import type { OpenCommand } from '@/domain/submission/inspection/open-inspection';
import { schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { newKey } from '@/platform/new-key';
import { open } from '@/platform/route';
import { inspectionDesk, openRound } from './rounds';
import './inspection.css';

const kinds = (Object.entries(inspectionKindNames) as [InspectionKind, string][]).map(([value, label]) => ({
  value,
  label,
}));
const inspectors = [
  { value: 'leaders', label: '各组组长查本组' },
  { value: 'office', label: '只由教务处查' },
] as const;

type OpenFormProps = { readonly desk: InspectionDesk; readonly onCancel: () => void };

/** What is looked at, whose, by whom and when. The title follows from these until somebody writes another. */
export function OpenForm({ desk, onCancel }: OpenFormProps) {
  const { groups, isOffice, term } = desk;
  const [form, setForm] = useState<OpenCommand>(() => {
    const groupIds = groups.length === 1 ? groups.map(({ groupId }) => groupId) : [];
    const day = schoolDay(serverNow());
    return { key: newKey(), kind: 'notes', otherName: '', title: '', day, groupIds, by: 'leaders' };
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<OpenCommand>) => setForm((before) => ({ ...before, ...changes }));
  const title = form.title.trim() === '' ? usualTitle(form) : form.title.trim();

  async function begin() {
    const answer = await openRound({ ...form, title, otherName: form.otherName.trim() });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    void inspectionDesk.refresh();
    onCancel();
    open(`/pages/inspection/round/index?inspectionId=${answer.data}`);
  }
  function toggle(groupId: string) {
    setForm((before) => ({
      ...before,
      groupIds: before.groupIds.includes(groupId)
        ? before.groupIds.filter((one) => one !== groupId)
        : [...before.groupIds, groupId],
    }));
  }

  return (
    <>
      <SectionHeader title="查什么" />
      <View className="yx-round__act l-edge">
        <ChoiceRow label="查什么" options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
        <View className="t-note c-ink-2">
          {form.kind === 'notes'
            ? '等次记入研修簿，按学期内各次的平均计「学习笔记」一项。'
            : '结果告诉老师，不计分。'}
        </View>
        {form.kind === 'other' && (
          <FormField
            id="other-name"
            label="查的是"
            value={form.otherName}
            onChange={(otherName) => change({ otherName })}
            placeholder="比如：备课笔记"
            maxLength={20}
          />
        )}
        <FormField
          id="round-title"
          label="叫什么"
          value={form.title}
          onChange={(written) => change({ title: written })}
          placeholder={usualTitle(form)}
          hint="不写就用上面的名字。"
          maxLength={40}
        />
        <DateField
          id="round-day"
          label="哪一天查"
          value={form.day}
          onChange={(day) => change({ day })}
          from={term.from}
          to={term.to}
        />
      </View>
      <SectionHeader title="查谁的" aside="组里今天的教师" />
      <View className="yx-round__act l-edge">
        <View className="yx-round__chips">
          {groups.map(({ groupId, name }) => (
            <ChoiceChip
              key={groupId}
              label={name}
              tone="ink"
              chosen={form.groupIds.includes(groupId)}
              onToggle={() => toggle(groupId)}
            />
          ))}
        </View>
        {isOffice && groups.length > 1 && (
          <Button
            id="all-groups"
            label="全选"
            size="small"
            onPress={() => change({ groupIds: groups.map(({ groupId }) => groupId) })}
          />
        )}
        {isOffice && (
          <ChoiceRow label="谁来查" options={inspectors} value={form.by} onChange={(by) => change({ by })} />
        )}
        <View className="t-note c-ink-2">组长自己的本子由教务处查。</View>
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="open-round"
          label="发起，打开名单"
          look="primary"
          busyLabel="正在发起"
          missing={missingOf(form)}
          onPress={begin}
        />
        <Button id="no-round" label="先不发起" onPress={onCancel} />
      </View>
    </>
  );
}

/** 12月学习笔记检查 */
function usualTitle(form: OpenCommand): string {
  const what = inspectedWords({ kind: form.kind, otherName: form.otherName.trim() || '本子' });
  return `${Number(form.day.slice(5, 7))}月${what}检查`;
}

function missingOf({ kind, otherName, groupIds }: OpenCommand): string | undefined {
  if (kind === 'other' && otherName.trim() === '') return '还没写查的是什么';
  return groupIds.length === 0 ? '还没选教研组' : undefined;
}
