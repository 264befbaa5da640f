import { Input, View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import './form-field.css';

type FormFieldProps = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'number' | 'digit';
  readonly maxLength?: number;
  /** Under the field while there is no fault. */
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right; it replaces the hint. */
  readonly fault?: string | undefined;
  /** Letters apart, for a code that is read from paper. */
  readonly spaced?: boolean | undefined;
  readonly onConfirm?: () => void;
};

export function FormField(props: FormFieldProps) {
  const { label, fault, hint } = props;
  return (
    <View className="yx-field">
      <View className="yx-field__label">{label}</View>
      <Input
        {...(props.id === undefined ? {} : { id: props.id })}
        className={classes(
          'yx-field__input',
          props.spaced && 'yx-field__input--spaced',
          fault !== undefined && 'yx-field__input--fault',
        )}
        value={props.value}
        type={props.type ?? 'text'}
        placeholder={props.placeholder ?? ''}
        placeholderClass="yx-field__placeholder"
        maxlength={props.maxLength ?? 140}
        ariaLabel={label}
        onInput={(event) => props.onChange(event.detail.value)}
        onConfirm={() => props.onConfirm?.()}
      />
      {fault !== undefined && (
        <View className="yx-field__fault" {...accessible('alert')}>
          {fault}
        </View>
      )}
      {fault === undefined && hint !== undefined && <View className="yx-field__hint">{hint}</View>}
    </View>
  );
}
