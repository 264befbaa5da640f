import { Textarea, View } from '@tarojs/components';
import './text-area-field.css';

type TextAreaFieldProps = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly maxLength: number;
};

/** A few sentences: a reviewer's remark, a reason for leave. */
export function TextAreaField({ id, label, value, onChange, placeholder, maxLength }: TextAreaFieldProps) {
  return (
    <View className="yx-area">
      <View className="yx-area__label">{label}</View>
      <Textarea
        {...(id === undefined ? {} : { id })}
        className="yx-area__input"
        value={value}
        placeholder={placeholder}
        placeholderClass="yx-area__placeholder"
        maxlength={maxLength}
        autoHeight
        showConfirmBar={false}
        ariaLabel={label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  );
}
