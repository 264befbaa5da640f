import { ChoiceRow } from '@/components/action/choice-row';
import { PickField } from '@/components/form/pick-field';
import { Labelled } from './labelled';
import {
  checkInOptions,
  checkOutOptions,
  lateOptions,
  minutesPicked,
  minutesShown,
  modeOptions,
} from './plan-options';
import type { FieldsProps } from './what-fields';

/** How people come in and go out. */
export function RuleFields({ draft, onChange }: FieldsProps) {
  const { mode, lateAfterMinutes, checkInMinutes, checkOutMinutes } = draft;
  return (
    <>
      <Labelled label="方式">
        <ChoiceRow
          label="方式"
          options={modeOptions}
          value={mode}
          onChange={(value) => onChange({ mode: value })}
        />
      </Labelled>
      <PickField
        id="plan-late"
        label="迟到"
        options={lateOptions(lateAfterMinutes)}
        value={lateAfterMinutes}
        onChange={(value) => onChange({ lateAfterMinutes: value })}
      />
      <PickField
        id="plan-check-in"
        label="签到截止"
        options={checkInOptions(checkInMinutes)}
        value={minutesShown(checkInMinutes)}
        onChange={(value) => onChange({ checkInMinutes: minutesPicked(value) })}
      />
      <PickField
        id="plan-check-out"
        label="签退"
        options={checkOutOptions(checkOutMinutes)}
        value={minutesShown(checkOutMinutes)}
        onChange={(value) => onChange({ checkOutMinutes: minutesPicked(value) })}
      />
    </>
  );
}
