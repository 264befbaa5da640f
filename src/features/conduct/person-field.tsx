import { useState } from 'react';
import { PickField } from '@/components/form/pick-field';
import type { ConductForm } from '@/contract/conduct';

type PersonFieldProps = {
  readonly people: ConductForm['people'];
  readonly value: string;
  readonly onChange: (memberId: string) => void;
};

const nobody = { value: '', label: '请选择' } as const;

/** Whom it is about: by group where there are several, then by name. */
export function PersonField({ people, value, onChange }: PersonFieldProps) {
  const groups = [...new Set(people.map(({ group }) => group))];
  const [chosen, setChosen] = useState(people.find(({ memberId }) => memberId === value)?.group ?? '');
  const group = groups.length === 1 ? (groups[0] ?? '') : chosen;
  const shown = people.filter((person) => person.group === group);
  return (
    <>
      {groups.length > 1 && (
        <PickField
          id="conduct-group"
          label="哪个组"
          options={[nobody, ...groups.map((name) => ({ value: name, label: name }))]}
          value={group}
          onChange={(name) => {
            setChosen(name);
            onChange('');
          }}
        />
      )}
      {group !== '' && (
        <PickField
          id="conduct-person"
          label="哪位老师"
          options={[nobody, ...shown.map(({ memberId, name }) => ({ value: memberId, label: name }))]}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}
