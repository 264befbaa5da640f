import { type Field, optionsOf, unitNames, wordsAndSource } from './field';

const conversion: Field = {
  kind: 'choice',
  at: 'conversion',
  label: '怎样折成得分',
  options: [
    { value: { kind: 'asIs' }, label: '就是得分' },
    { value: { kind: 'proportion', fullHundredths: 2000, text: '', source: '' }, label: '按满分折算' },
    {
      value: { kind: 'byHighest', within: 'school', formula: 'ownOverHighest', text: '', source: '' },
      label: '按最高折算',
    },
  ],
};

/** The fields of one scored line; its clauses and void conditions are parts of their own. */
export function itemFields(item: unknown, unit: string): readonly Field[] {
  return [
    { kind: 'line', at: 'title', label: '名称', placeholder: '比如 外出学习' },
    { kind: 'amount', at: 'maxHundredths', label: '满分', unit: '分' },
    ...wordsAndSource,
    { kind: 'choice', at: 'unit', label: '用什么计', options: optionsOf(unitNames) },
    {
      kind: 'choice',
      at: 'startsFrom',
      label: '从哪里算起',
      options: optionsOf({ zero: '从零累加', full: '从满分扣' }),
    },
    { kind: 'amount', at: 'floorHundredths', label: '扣到多少为止', unit },
    conversion,
    ...conversionFields(item, unit),
  ];
}

function conversionFields(item: unknown, unit: string): readonly Field[] {
  const kind = (item as { readonly conversion?: { readonly kind?: unknown } }).conversion?.kind;
  const words: readonly Field[] = [
    { kind: 'lines', at: 'conversion.text', label: '折算的规定', placeholder: '照文件写' },
    { kind: 'line', at: 'conversion.source', label: '折算的出处', placeholder: '哪份文件、哪一条' },
  ];
  if (kind === 'proportion')
    return [{ kind: 'amount', at: 'conversion.fullHundredths', label: '以多少为满', unit }, ...words];
  if (kind !== 'byHighest') return [];
  return [
    {
      kind: 'choice',
      at: 'conversion.within',
      label: '在哪里取最高',
      options: optionsOf({ school: '全校', researchGroup: '本教研组', stage: '同阶段' }),
    },
    {
      kind: 'choice',
      at: 'conversion.formula',
      label: '算式',
      options: optionsOf({ ownOverHighest: '满分 × 本人 ÷ 最高', highestOverMax: '最高 ÷ 满分 × 本人' }),
    },
    ...words,
  ];
}

export function newItem(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    title: '',
    maxHundredths: 1000,
    unit: 'point',
    text: '',
    source: '',
    startsFrom: 'zero',
    floorHundredths: 0,
    clauses: [],
    conversion: { kind: 'asIs' },
    voidWhen: [],
  };
}

export const voidConditionNames = {
  unexcusedShare: '无故缺勤超过比例',
  taskMissed: '规定任务无故未完成',
} as const;

export function voidConditionFields(condition: unknown): readonly Field[] {
  const share = (condition as { readonly kind?: unknown }).kind === 'unexcusedShare';
  return [
    ...(share
      ? [{ kind: 'whole', at: 'moreThanPercent', label: '超过应参加次数的', unit: '%' } satisfies Field]
      : []),
    ...wordsAndSource,
  ];
}

export function newVoidCondition(
  kind: keyof typeof voidConditionNames,
  id: string,
): Readonly<Record<string, unknown>> {
  const share = kind === 'unexcusedShare' ? { moreThanPercent: 20 } : {};
  return { kind, id, ...share, text: '', source: '' };
}
