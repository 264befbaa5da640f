import { Picker, View } from '@tarojs/components';
import { accessible } from '../accessible';
import './form-field.css';

type TimeFieldProps = {
  readonly id: string;
  readonly label: string;
  /** `HH:mm` */
  readonly value: string;
  readonly onChange: (time: string) => void;
};

/** A time of day, by the phone's own picker. */
export function TimeField({ id, label, value, onChange }: TimeFieldProps) {
  return (
    <View className="yx-field">
      <View className="yx-field__label">{label}</View>
      <Picker id={id} mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
        <View
          className="yx-field__input yx-field__input--picked"
          {...accessible('button', `${label}，${value}`)}
        >
          {value}
        </View>
      </Picker>
    </View>
  );
}
