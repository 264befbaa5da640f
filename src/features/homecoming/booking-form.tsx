import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextLink } from '@/components/action/text-link';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { PickField } from '@/components/form/pick-field';
import { TimeField } from '@/components/form/time-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { CascadeSlot, CascadeSlots } from '@/contract/cascade-booking';
import { type Booking, isSlot } from './booking';
import { dayWords, formNames } from './words';
import './homecoming.css';

type BookingFormProps = {
  readonly slots: CascadeSlots;
  readonly booking: Booking;
  readonly onChange: (changes: Partial<Booking>) => void;
};

/** One tap chooses when; where, for whom and what it is are chosen already and can be changed. */
export function BookingForm({ slots, booking, onChange }: BookingFormProps) {
  const chosen = slots.slots.find((slot) => isSlot(slot, booking)) ?? null;
  const deadline = `${dayWords(slots.deadline.date)}${slots.deadline.provisional ? '（暂定）' : ''}`;
  return (
    <>
      <View className="yx-home l-edge">
        <View className="t-title">{slots.topic}</View>
      </View>
      <SectionHeader title="什么时候" aside={`最晚 ${deadline}`} />
      {!booking.own && <Times slots={slots} booking={booking} onChange={onChange} />}
      {booking.own && <OwnTime slots={slots} booking={booking} onChange={onChange} />}
      {chosen !== null && !booking.own && <SlotNotes slot={chosen} />}
      <View className="l-edge">
        <TextLink
          id="own-time"
          label={booking.own ? '从列出的时间里选' : '自己定时间和地点'}
          onPress={() => onChange({ own: !booking.own })}
        />
      </View>
      {chosen !== null && !booking.own && (
        <View className="yx-home l-edge">
          <PickField
            id="place"
            label="地点，这个时间空着的"
            options={chosen.places.map((value) => ({ value, label: value }))}
            value={booking.place}
            onChange={(place) => onChange({ place })}
          />
        </View>
      )}
      <SectionHeader title="请谁来听" aside="自愿参加，签到记学时" />
      <View className="l-edge">
        <ChoiceRow
          label="请谁来听"
          options={[
            { value: 'groups', label: slots.groups },
            { value: 'school', label: '全校老师' },
          ]}
          value={booking.audience}
          onChange={(audience) => onChange({ audience })}
        />
      </View>
      <SectionHeader title="用什么形式" />
      <View className="yx-home l-edge">
        <ChoiceRow
          label="用什么形式"
          options={[
            { value: 'cascadeTraining', label: formNames.cascadeTraining },
            { value: 'reportLesson', label: formNames.reportLesson },
          ]}
          value={booking.form}
          onChange={(form) => onChange({ form })}
        />
      </View>
    </>
  );
}

function Times({ slots, booking, onChange }: BookingFormProps) {
  if (slots.slots.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="没有可以直接选的时间"
        next="常用的地点都排满了，或本学期已经没有工作日。可以自己定时间和地点。"
      />
    );
  return (
    <View className="yx-home__slots l-edge">
      {slots.slots.map((slot) => (
        <ChoiceChip
          key={`${slot.day} ${slot.from}`}
          label={`${dayWords(slot.day)} ${slot.from}–${slot.to}${slot.late === null ? '' : '，不计学分'}`}
          role="radio"
          tone="ink"
          chosen={isSlot(slot, booking)}
          onToggle={() =>
            onChange({ day: slot.day, from: slot.from, to: slot.to, place: slot.places[0] ?? '' })
          }
        />
      ))}
    </View>
  );
}

function SlotNotes({ slot }: { readonly slot: CascadeSlot }) {
  const [warning, ...others] = slot.warnings;
  return (
    <>
      {slot.late !== null && <Notice text={slot.late} note="可以照办。有正当原因的，请教务处先延期。" />}
      {warning !== undefined && (
        <Notice text={warning} note={others.length > 0 ? others.join('；') : undefined} />
      )}
    </>
  );
}

function OwnTime({ slots, booking, onChange }: BookingFormProps) {
  const { returnedOn, term } = slots;
  return (
    <View className="yx-home l-edge">
      <DateField
        id="own-day"
        label="日期"
        value={booking.day}
        from={returnedOn}
        to={term.to}
        onChange={(day) => onChange({ day })}
      />
      <TimeField id="own-from" label="开始" value={booking.from} onChange={(from) => onChange({ from })} />
      <TimeField id="own-to" label="结束" value={booking.to} onChange={(to) => onChange({ to })} />
      <FormField
        id="own-place"
        label="地点"
        value={booking.place}
        maxLength={40}
        placeholder={slots.places[0] ?? '录播教室'}
        onChange={(place) => onChange({ place })}
      />
      {booking.day > slots.deadline.date && (
        <Notice text={`${dayWords(slots.deadline.date)}截止，这一天举行不计学分`} />
      )}
    </View>
  );
}
