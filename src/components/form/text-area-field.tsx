import { Textarea, View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import './text-area-field.css';

type TextAreaFieldProps = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly maxLength: number;
  /** What is wrong and how to put it right. */
  readonly fault?: string | undefined;
};

/** A few sentences: a reviewer's remark, a reason for leave. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { id, label, value, onChange, placeholder, maxLength, fault } = props;
  return (
    <View className="yx-area">
      <View className="yx-area__label">{label}</View>
      <Textarea
        {...(id === undefined ? {} : { id })}
        className={classes('yx-area__input', fault !== undefined && 'yx-area__input--fault')}
        value={value}
        placeholder={placeholder}
        placeholderClass="yx-area__placeholder"
        maxlength={maxLength}
        autoHeight
        showConfirmBar={false}
        ariaLabel={label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {fault !== undefined && (
        <View className="yx-area__fault" {...accessible('alert')}>
          {fault}
        </View>
      )}
    </View>
  );
}
