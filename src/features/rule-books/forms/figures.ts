import { showAmount, showWhole } from '../amount-text';
import { at, pathOf } from '../path';
import { type Field, isChosen } from './field';

/** A number or a choice of a rule book as it is read: 每次最多, 3 学分. */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** Everything of a part that is not words, by the same table as its form. What is left open is left out. */
export function figuresOf(fields: readonly Field[], node: unknown): readonly Figure[] {
  return fields.flatMap((field) => {
    // That a part is there at all is seen from its being read.
    if (field.at === '') return [];
    const value = at(node, pathOf(field.at));
    // What is left out of the document is the ordinary case, and nothing to read; words stand by themselves.
    if (value === undefined || isWords(field)) return [];
    const words = valueWords(field, value);
    return words === '' ? [] : [{ name: field.label, value: words }];
  });
}

export function isWords({ kind }: Field): boolean {
  return kind === 'line' || kind === 'lines';
}

/** What stands in one field, as it is read: 3 学分. Empty where nothing stands. */
export function valueWords(field: Field, value: unknown): string {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return String(value ?? '');
    case 'amount':
      return isTyped(value) ? `${showAmount(value)} ${field.unit}` : '';
    case 'whole':
      return isTyped(value) ? `${showWhole(value)} ${field.unit}`.replace(' %', '%') : '';
    case 'choice':
      return field.options.find((option) => isChosen(option, value))?.label ?? '';
    case 'choices':
      return Array.isArray(value)
        ? field.options
            .filter((option) => value.includes(option.value))
            .map(({ label }) => label)
            .join('、')
        : '';
    case 'list':
      return Array.isArray(value) ? value.map(String).join('、') : '';
  }
}

function isTyped(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}
