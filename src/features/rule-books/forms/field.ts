import type { Unit } from '@/domain/scoring/rule-book';

/** One thing of a part of a rule book that the office can change. `at` is dotted, from the part's own place. */
export type Field = LineField | AmountField | WholeField | ChoiceField | ChoicesField | ListField;

interface Placed {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
}

/** Words: a title on one line, a clause over several. */
export interface LineField extends Placed {
  readonly kind: 'line' | 'lines';
  readonly placeholder?: string;
}

/** A number with up to two decimals, said in its unit and kept in hundredths. */
export interface AmountField extends Placed {
  readonly kind: 'amount';
  /** 分, 学分, 学时 */
  readonly unit: string;
  readonly whenEmpty?: WhenEmpty;
}

export interface WholeField extends Placed {
  readonly kind: 'whole';
  /** %, 次, 篇 … */
  readonly unit: string;
  readonly whenEmpty?: WhenEmpty;
}

/** What an empty number means, where it may be empty: the document has `null` there, or leaves the key out. */
export type WhenEmpty = 'null' | 'leftOut';

/** One of a few. A value that is an object carries what begins to stand there; it is the chosen one by its `kind`. */
export interface ChoiceField extends Placed {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** Any of several. */
export interface ChoicesField extends Placed {
  readonly kind: 'choices';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Words, several of them, written with 、 between. */
export interface ListField extends Placed {
  readonly kind: 'list';
}

export interface Option {
  /** Undefined leaves the key out of the document. */
  readonly value: unknown;
  readonly label: string;
}

export const unitNames: Readonly<Record<Unit, string>> = { point: '分', credit: '学分', hour: '学时' };

export const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }));

/** The words of the rule and where the school's document says so: beside every number. */
export const wordsAndSource: readonly Field[] = [
  { kind: 'lines', at: 'text', label: '原文或规定', placeholder: '照文件写，教师会看到' },
  { kind: 'line', at: 'source', label: '出处', placeholder: '哪份文件、哪一条' },
];

/** Whether `option` is what stands there now. */
export function isChosen({ value }: Option, current: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === current;
  if (typeof current !== 'object' || current === null) return false;
  return kindOf(value) === kindOf(current);
}

/** The option's value, with what was already written in the same keys (the words and their source) kept. */
export function taken({ value }: Option, current: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof current !== 'object' || current === null)
    return value;
  const known = current as Readonly<Record<string, unknown>>;
  const kept = Object.entries(value).map(([key, fresh]) => [
    key,
    key === 'kind' ? fresh : (known[key] ?? fresh),
  ]);
  return Object.fromEntries(kept);
}

function kindOf(value: object): unknown {
  return 'kind' in value ? value.kind : undefined;
}
