import { Picker, View } from '@tarojs/components';
import { accessible } from '../accessible';
import './form-field.css';

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
    <View className="yx-field">
      <View className="yx-field__label">{label}</View>
      <Picker
        id={id}
        mode="date"
        value={value}
        {...(from === undefined ? {} : { start: from })}
        {...(to === undefined ? {} : { end: to })}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View
          className="yx-field__input yx-field__input--picked"
          {...accessible('button', `${label}，${value === '' ? '没有选' : value}`)}
        >
          {value === '' ? '选日期' : value}
        </View>
      </Picker>
    </View>
  );
}
