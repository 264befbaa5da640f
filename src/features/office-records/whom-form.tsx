import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { SectionHeader } from '@/components/layout/section-header';
import type { RosterReply } from '@/contract/member';
import { teaches } from '@/domain/people/role';
import { RecordForm } from './record-form';
import './record-form.css';

/** A whole group at once: everybody of it, less those who are ticked off. */
export function WhomForm({ roster }: { readonly roster: RosterReply }) {
  const [groupId, setGroupId] = useState<string | undefined>(undefined);
  const [left, setLeft] = useState<readonly string[]>([]);
  const groups = roster.school.groups.map(({ groupId: value, name: label }) => ({ value, label }));
  const people = roster.entries.filter(
    (entry) =>
      teaches(entry) &&
      groupId !== undefined &&
      (entry.researchGroupId === groupId || entry.prepGroupId === groupId),
  );
  const chosen = people.map(({ memberId }) => memberId).filter((memberId) => !left.includes(memberId));
  const group = groups.find(({ value }) => value === groupId)?.label ?? '';

  function choose(value: string) {
    setGroupId(value);
    setLeft([]);
  }
  function toggle(memberId: string) {
    setLeft((known) =>
      known.includes(memberId) ? known.filter((one) => one !== memberId) : [...known, memberId],
    );
  }

  return (
    <>
      <SectionHeader title="记给谁" aside="点一下名字可以除去" />
      <View className="l-edge">
        <ChoiceRow label="组" options={groups} value={groupId} onChange={choose} />
        <View className="yx-record__people">
          {people.map(({ memberId, name }) => (
            <ChoiceChip
              key={memberId}
              label={name}
              tone="ink"
              chosen={!left.includes(memberId)}
              onToggle={() => toggle(memberId)}
            />
          ))}
        </View>
      </View>
      <RecordForm memberIds={chosen} whom={`${group} ${chosen.length} 人`} />
    </>
  );
}
