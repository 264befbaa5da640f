import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { readAmount, readWhole, showAmount, showWhole, type Typed } from './amount-text';
import {
  type AmountField,
  type ChoiceField,
  type ChoicesField,
  type Field,
  isChosen,
  taken,
  type WhenEmpty,
  type WholeField,
} from './forms/field';
import { Labelled } from './labelled';
import './rule-books.css';

type FieldViewProps<F extends Field> = {
  readonly field: F;
  readonly value: unknown;
  readonly fault: string | undefined;
  readonly onChange: (value: unknown) => void;
};

/** One field of a part of a rule book, whatever its kind. */
export function FieldView({ field, value, fault, onChange }: FieldViewProps<Field>) {
  const id = fieldId(field);
  const text = String(value ?? '');
  const common = { id, label: field.label, value: text, onChange, fault };
  switch (field.kind) {
    case 'line':
      return (
        <FormField {...common} placeholder={field.placeholder ?? ''} maxLength={200} hint={field.hint} />
      );
    case 'lines':
      return <TextAreaField {...common} placeholder={field.placeholder ?? ''} maxLength={500} />;
    case 'amount':
    case 'whole':
      return <NumberField field={field} value={value} fault={fault} onChange={onChange} />;
    case 'choice':
      return <Choice field={field} value={value} fault={fault} onChange={onChange} />;
    case 'choices':
      return <Choices field={field} value={value} fault={fault} onChange={onChange} />;
    case 'list':
      return (
        <FormField
          {...common}
          value={namesOf(value).join('、')}
          onChange={(typed) => onChange(typed.trim() === '' ? [] : typed.split(/[、，,]/))}
          hint={field.hint}
        />
      );
  }
}

/** The id of a field's input, for tests and for scrolling to it. */
function fieldId({ at }: Field): string {
  return `field-${at.replaceAll('.', '-')}`;
}

/** What was typed stays in the field as it was typed (1. or 1.0), while the draft holds what it means so far. */
function NumberField({ field, value, fault, onChange }: FieldViewProps<AmountField | WholeField>) {
  const [read, show] = field.kind === 'amount' ? [readAmount, showAmount] : [readWhole, showWhole];
  const shown = typeof value === 'number' || typeof value === 'string' ? show(value) : '';
  const [typed, setTyped] = useState(shown);
  const meant = meaning(read(typed), field.whenEmpty);
  return (
    <FormField
      id={fieldId(field)}
      label={`${field.label}（${field.unit}）`}
      value={meant === value ? typed : shown}
      type={field.kind === 'amount' ? 'digit' : 'number'}
      maxLength={10}
      hint={field.hint}
      fault={fault}
      onChange={(text) => {
        setTyped(text);
        onChange(meaning(read(text), field.whenEmpty));
      }}
    />
  );
}

function meaning(read: Typed, whenEmpty: WhenEmpty | undefined): Typed | null | undefined {
  if (whenEmpty === undefined || typeof read === 'number' || read.trim() !== '') return read;
  return whenEmpty === 'null' ? null : undefined;
}

function Choice({ field, value, fault, onChange }: FieldViewProps<ChoiceField>) {
  const options = field.options.map(({ label }, index) => ({ value: index, label }));
  const chosen = field.options.findIndex((option) => isChosen(option, value));
  return (
    <Labelled label={field.label} hint={field.hint} fault={fault}>
      <ChoiceRow
        label={field.label}
        options={options}
        value={chosen}
        onChange={(index) => {
          const option = field.options[index];
          if (option !== undefined && index !== chosen) onChange(taken(option, value));
        }}
      />
    </Labelled>
  );
}

function Choices({ field, value, fault, onChange }: FieldViewProps<ChoicesField>) {
  const chosen = namesOf(value);
  const toggled = (one: string) => {
    const wanted = chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];
    return field.options.map((option) => option.value).filter((each) => wanted.includes(each));
  };
  return (
    <Labelled label={field.label} hint={field.hint} fault={fault}>
      <View className="yx-rules__chips">
        {field.options.map((option) => (
          <ChoiceChip
            key={option.value}
            label={option.label}
            tone="ink"
            chosen={chosen.includes(option.value)}
            onToggle={() => onChange(toggled(option.value))}
          />
        ))}
      </View>
    </Labelled>
  );
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
