import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import type { Group } from '@/domain/people/member';
import type { TripReaders } from '@/domain/sharing/trip';
import './trips.css';

type ReadersFieldProps = {
  readonly groups: readonly Group[];
  readonly readers: TripReaders;
  readonly onChange: (readers: TripReaders) => void;
};

const kinds = [
  { value: 'school', label: '全校' },
  { value: 'groups', label: '选几个组' },
] as const;

/** Who of the school may follow, beside the travellers and the office. */
export function ReadersField({ groups, readers, onChange }: ReadersFieldProps) {
  const chosen = readers.kind === 'groups' ? readers.groupIds : [];
  const toggle = (groupId: string) =>
    onChange({
      kind: 'groups',
      groupIds: chosen.includes(groupId) ? chosen.filter((id) => id !== groupId) : [...chosen, groupId],
    });
  return (
    <View className="yx-trips__readers">
      <ChoiceRow
        label="谁可以看"
        options={kinds}
        value={readers.kind}
        onChange={(kind) => onChange(kind === 'school' ? { kind } : { kind, groupIds: [] })}
      />
      {readers.kind === 'groups' && (
        <View className="yx-trips__chips">
          {groups.map(({ groupId, name }) => (
            <ChoiceChip
              key={groupId}
              label={name}
              tone="ink"
              chosen={chosen.includes(groupId)}
              onToggle={() => toggle(groupId)}
            />
          ))}
        </View>
      )}
    </View>
  );
}
