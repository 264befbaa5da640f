import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChip } from '@/components/action/choice-chip';
import { PickField } from '@/components/form/pick-field';
import type { TripPerson } from '@/contract/trips';
import './trips.css';

type PeopleFieldProps = {
  readonly people: readonly TripPerson[];
  readonly chosen: readonly string[];
  /** Whose group is shown first. */
  readonly memberId: string;
  readonly onChange: (memberIds: string[]) => void;
};

/** Who travels: those chosen stay in sight, the others are shown a group at a time. */
export function PeopleField({ people, chosen, memberId, onChange }: PeopleFieldProps) {
  const groups = [...new Set(people.map(({ group }) => group))];
  const own = people.find((person) => person.memberId === memberId)?.group;
  const [group, setGroup] = useState(own ?? groups[0] ?? '');
  const shown = people.filter((person) => person.group === group || chosen.includes(person.memberId));
  const first = [...shown].sort(
    (a, b) => Number(chosen.includes(b.memberId)) - Number(chosen.includes(a.memberId)),
  );
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <View>
      <PickField
        id="trip-group"
        label="从哪个组里选"
        options={groups.map((name) => ({ value: name, label: name === '' ? '没有组' : name }))}
        value={group}
        onChange={setGroup}
      />
      <View className="yx-trips__chips yx-trips__people">
        {first.map((person) => (
          <ChoiceChip
            key={person.memberId}
            label={person.name}
            tone="ink"
            chosen={chosen.includes(person.memberId)}
            onToggle={() => toggle(person.memberId)}
          />
        ))}
      </View>
    </View>
  );
}
