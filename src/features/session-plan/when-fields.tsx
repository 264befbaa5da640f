import { View } from '@tarojs/components';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { TimeField } from '@/components/form/time-field';
import type { SessionSlot } from '@/domain/attendance/session-draft';
import { Labelled } from './labelled';
import { endOptions, repeatOptions } from './plan-options';
import type { FieldsProps } from './what-fields';
import './plan-form.css';

type SlotFieldsProps = {
  readonly from: string;
  readonly to: string;
  readonly places: readonly string[];
  readonly day: string;
  readonly slot: SessionSlot;
  readonly onDay: (day: string) => void;
  readonly onSlot: (slot: SessionSlot) => void;
};

const MOST_PLACES = 6;

/** Day, times and place: of a new session, or of one that moves. */
export function SlotFields({ from, to, places, day, slot, onDay, onSlot }: SlotFieldsProps) {
  return (
    <>
      <DateField id="plan-day" label="日期" value={day} onChange={onDay} from={from} to={to} />
      <View className="yx-plan-form__pair">
        <View className="yx-plan-form__half">
          <TimeField
            id="plan-from"
            label="开始"
            value={slot.from}
            onChange={(time) => onSlot({ ...slot, from: time })}
          />
        </View>
        <View className="yx-plan-form__half">
          <TimeField
            id="plan-to"
            label="结束"
            value={slot.to}
            onChange={(time) => onSlot({ ...slot, to: time })}
          />
        </View>
      </View>
      <FormField
        id="plan-place"
        label="地点"
        value={slot.place}
        onChange={(place) => onSlot({ ...slot, place })}
        placeholder="教室名，线上活动可以不写"
        maxLength={40}
      />
      {places.length > 0 && (
        <ChoiceRow
          label="常用地点"
          options={places.slice(0, MOST_PLACES).map((place) => ({ value: place, label: place }))}
          value={slot.place}
          onChange={(place) => onSlot({ ...slot, place })}
        />
      )}
    </>
  );
}

/** Whether it comes again, and until when. */
export function RepeatFields({ desk, draft, onChange }: FieldsProps) {
  const { repeat, ends, until, count } = draft;
  return (
    <>
      <Labelled label="重复">
        <ChoiceRow
          label="重复"
          options={repeatOptions}
          value={repeat}
          onChange={(value) => onChange({ repeat: value })}
        />
      </Labelled>
      {repeat !== 'once' && (
        <Labelled label="到什么时候">
          <ChoiceRow
            label="到什么时候"
            options={endOptions}
            value={ends}
            onChange={(value) => onChange({ ends: value })}
          />
        </Labelled>
      )}
      {repeat !== 'once' && ends === 'day' && (
        <DateField
          id="plan-until"
          label="最后一天"
          value={until}
          onChange={(value) => onChange({ until: value })}
          from={draft.day}
          to={desk.to}
        />
      )}
      {repeat !== 'once' && ends === 'count' && (
        <FormField
          id="plan-count"
          label="共几次（放假跳过的不算）"
          type="number"
          value={count}
          onChange={(value) => onChange({ count: value })}
          placeholder="1 到 40"
          maxLength={2}
        />
      )}
    </>
  );
}
