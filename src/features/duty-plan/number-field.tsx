import { FormField } from '@/components/form/form-field';
import { numberIn, numberShown } from './kind-state';

type NumberFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What nothing typed means. */
  readonly placeholder?: string | undefined;
  readonly fault?: string | undefined;
};

/** A whole number; left empty it asks for nothing. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, value, onChange, placeholder = '不要求', fault } = props;
  return (
    <FormField
      id={id}
      label={label}
      type="number"
      value={numberShown(value)}
      onChange={(text) => onChange(numberIn(text))}
      placeholder={placeholder}
      maxLength={5}
      fault={fault}
    />
  );
}
