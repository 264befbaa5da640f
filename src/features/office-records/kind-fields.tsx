import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { familyNames, levelNames, placeName, tierNames } from '@/domain/scoring/fact-names';
import { amountRanges, type RecordDraft } from './record-draft';

type KindFieldsProps = {
  readonly draft: RecordDraft;
  readonly onChange: (changes: Partial<RecordDraft>) => void;
};

function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>) {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

const tiers = optionsOf(tierNames);
const families = optionsOf(familyNames);
const levels = optionsOf(levelNames);
const places = [1, 2, 3].map((value) => ({ value, label: placeName(value) }));
const excuses = [
  { value: 'no', label: '无故' },
  { value: 'yes', label: '有正当理由' },
] as const;

/** What one kind of record asks for, beside its name and day. */
export function KindFields({ draft, onChange }: KindFieldsProps) {
  const range = amountRanges[draft.kind];
  return (
    <>
      {range !== undefined && (
        <FormField
          id="amount"
          label={range.label}
          type="digit"
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
          placeholder={`${range.min} 到 ${range.max}`}
          maxLength={5}
        />
      )}
      {draft.kind === 'cascadeTraining' && (
        <>
          <DateField
            id="returned-on"
            label="返校日期"
            value={draft.returnedOn}
            onChange={(returnedOn) => onChange({ returnedOn })}
          />
          <DateField
            id="extended-to"
            label="批准延期到（没有延期不用选）"
            value={draft.extendedTo}
            onChange={(extendedTo) => onChange({ extendedTo })}
          />
        </>
      )}
      {draft.kind === 'inspection' && (
        <ChoiceRow label="等次" options={tiers} value={draft.tier} onChange={(tier) => onChange({ tier })} />
      )}
      {draft.kind === 'award' && (
        <>
          <ChoiceRow
            label="类别"
            options={families}
            value={draft.family}
            onChange={(family) => onChange({ family })}
          />
          <ChoiceRow
            label="级别"
            options={levels}
            value={draft.level}
            onChange={(level) => onChange({ level })}
          />
          <ChoiceRow
            label="奖次"
            options={places}
            value={draft.place}
            onChange={(place) => onChange({ place })}
          />
        </>
      )}
      {draft.kind === 'taskMissed' && (
        <ChoiceRow
          label="原因"
          options={excuses}
          value={draft.excused ? 'yes' : 'no'}
          onChange={(value) => onChange({ excused: value === 'yes' })}
        />
      )}
    </>
  );
}
