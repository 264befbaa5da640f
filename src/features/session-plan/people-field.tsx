import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChip } from '@/components/action/choice-chip';
import { PickField } from '@/components/form/pick-field';
import type { PlanningDesk } from '@/contract/session-planning';
import { Labelled } from './labelled';
import './plan-form.css';

type PeopleFieldProps = {
  readonly people: PlanningDesk['people'];
  readonly chosen: readonly string[];
  readonly onChange: (memberIds: string[]) => void;
};

/** People one by one, a group at a time: a school of hundreds is never shown at once. */
export function PeopleField({ people, chosen, onChange }: PeopleFieldProps) {
  const groups = [...new Set(people.map(({ group }) => group))];
  const [group, setGroup] = useState(groups[0] ?? '');
  const shown = people.filter((person) => person.group === group);
  const toggle = (memberId: string) =>
    onChange(chosen.includes(memberId) ? chosen.filter((one) => one !== memberId) : [...chosen, memberId]);
  return (
    <>
      <PickField
        id="plan-list-group"
        label="从哪个组里选"
        options={groups.map((name) => ({ value: name, label: name === '' ? '没有组' : name }))}
        value={group}
        onChange={setGroup}
      />
      <Labelled label={`已选 ${chosen.length} 人`}>
        <View className="yx-plan-form__chips">
          {shown.map(({ memberId, name }) => (
            <ChoiceChip
              key={memberId}
              label={name}
              tone="ink"
              chosen={chosen.includes(memberId)}
              onToggle={() => toggle(memberId)}
            />
          ))}
        </View>
      </Labelled>
    </>
  );
}
