import { Picker, View } from '@tarojs/components';
import { accessible } from '../accessible';
import './date-field.css';

type DateFieldProps = {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD`; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** The first and last day that can be chosen. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A day, by the phone's own picker. */
export function DateField({ id, label, value, onChange, from, to }: DateFieldProps) {
  return (
    <View className="yx-date">
      <View className="yx-date__label">{label}</View>
      <Picker
        id={id}
        mode="date"
        value={value}
        {...(from === undefined ? {} : { start: from })}
        {...(to === undefined ? {} : { end: to })}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View
          className="yx-date__value"
          {...accessible('button', `${label}，${value === '' ? '没有选' : value}`)}
        >
          {value === '' ? '选日期' : value}
        </View>
      </Picker>
    </View>
  );
}
