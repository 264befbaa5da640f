import { Picker, View } from '@tarojs/components';
import { accessible } from '../accessible';
import './form-field.css';

type PickFieldProps<Value extends string | number> = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of many, by the phone's own picker. */
export function PickField<Value extends string | number>(props: PickFieldProps<Value>) {
  const { id, label, options, value, onChange } = props;
  const index = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const shown = options[index]?.label ?? '';
  return (
    <View className="yx-field">
      <View className="yx-field__label">{label}</View>
      <Picker
        id={id}
        mode="selector"
        range={options.map((option) => option.label)}
        value={index}
        onChange={(event) => {
          const picked = options[Number(event.detail.value)];
          if (picked !== undefined) onChange(picked.value);
        }}
      >
        <View
          className="yx-field__input yx-field__input--picked"
          {...accessible('button', `${label}，${shown}`)}
        >
          {shown}
        </View>
      </Picker>
    </View>
  );
}
