import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { PickField } from '@/components/form/pick-field';
import type { AudienceDraft } from '@/domain/attendance/session-draft';
import { Labelled } from './labelled';
import { PeopleField } from './people-field';
import { audienceOptions, stageOptions } from './plan-options';
import type { FieldsProps } from './what-fields';
import './plan-form.css';

const OFFICE = 'office';

/** For whom a session is, and who holds it. */
export function WhomFields({ desk, draft, onChange }: FieldsProps) {
  const { audience, hostMemberId, campus } = draft;
  const hosts = desk.people.map(({ memberId: value, name, group }) => ({
    value,
    label: `${name}（${group}）`,
  }));
  const campuses = ['', ...desk.campuses].map((value) => ({
    value,
    label: value === '' ? '不分校区' : value,
  }));

  function choose(kind: AudienceDraft['kind']) {
    if (kind !== audience.kind) onChange({ audience: emptyAudience(kind) });
  }

  return (
    <>
      {desk.whole && (
        <ChoiceRow label="对象" options={audienceOptions} value={audience.kind} onChange={choose} />
      )}
      {audience.kind === 'groups' && (
        <Chips
          options={desk.groups.map(({ groupId: value, name: label }) => ({ value, label }))}
          chosen={audience.groupIds}
          onChange={(groupIds) => onChange({ audience: { kind: 'groups', groupIds } })}
        />
      )}
      {audience.kind === 'stage' && (
        <Chips
          options={stageOptions}
          chosen={audience.stages}
          onChange={(stages) => onChange({ audience: { kind: 'stage', stages } })}
        />
      )}
      {audience.kind === 'list' && (
        <PeopleField
          people={desk.people}
          chosen={audience.memberIds}
          onChange={(memberIds) => onChange({ audience: { kind: 'list', memberIds } })}
        />
      )}
      {desk.whole && desk.campuses.length > 1 && (
        <PickField
          id="plan-campus"
          label="校区"
          options={campuses}
          value={campus}
          onChange={(value) => onChange({ campus: value })}
        />
      )}
      <PickField
        id="plan-host"
        label="主持（可以开签到、投屏、看名单）"
        options={desk.whole ? [{ value: OFFICE, label: '不另指定' }, ...hosts] : hosts}
        value={hostMemberId ?? OFFICE}
        onChange={(value) => onChange({ hostMemberId: value === OFFICE ? null : value })}
      />
    </>
  );
}

function emptyAudience(kind: AudienceDraft['kind']): AudienceDraft {
  switch (kind) {
    case 'groups':
      return { kind, groupIds: [] };
    case 'stage':
      return { kind, stages: [] };
    case 'list':
      return { kind, memberIds: [] };
    case 'school':
    case 'under35':
      return { kind };
  }
}

type ChipsProps<Value extends string> = {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
};

function Chips<Value extends string>({ options, chosen, onChange }: ChipsProps<Value>) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Labelled label="可以选几个">
      <View className="yx-plan-form__chips">
        {options.map(({ value, label }) => (
          <ChoiceChip
            key={value}
            label={label}
            tone="ink"
            chosen={chosen.includes(value)}
            onToggle={() => toggle(value)}
          />
        ))}
      </View>
    </Labelled>
  );
}
