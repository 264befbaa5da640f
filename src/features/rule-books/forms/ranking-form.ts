import { type Field, optionsOf, wordsAndSource } from './field';

const newRanking = {
  within: 'researchGroup',
  ties: 'shareBetterRank',
  statedBands: null,
  text: '',
  source: '',
  bands: [
    {
      id: 'excellent',
      title: '优秀',
      quota: { percent: 30, rounding: 'halfUp', tie: 'better', movedByGroup: true },
      fromHundredths: null,
      toHundredths: null,
      appraisalPointsHundredths: null,
      source: '',
    },
  ],
} as const;

/** 不排名: a school may have no bands at all, or bands without places. */
export function rankingFields(ranking: unknown): readonly Field[] {
  const whether: Field = {
    kind: 'choice',
    at: '',
    label: '评等次吗',
    options: [
      { value: newRanking, label: '评等次' },
      { value: null, label: '不评，只看得分' },
    ],
  };
  if (ranking === null) return [whether];
  return [
    whether,
    {
      kind: 'choice',
      at: 'places',
      label: '名次',
      options: [
        { value: undefined, label: '排名次' },
        { value: 'hidden', label: '不排名次，只有等次' },
      ],
    },
    {
      kind: 'choice',
      at: 'within',
      label: '在哪里比',
      options: optionsOf({ researchGroup: '教研组内', school: '全校' }),
    },
    {
      kind: 'whole',
      at: 'statedBands',
      label: '文件说有几个等次',
      unit: '个',
      whenEmpty: 'null',
      hint: '文件没有说就空着',
    },
    ...wordsAndSource,
  ];
}

export function bandFields(band: unknown): readonly Field[] {
  const hasQuota = (band as { readonly quota?: unknown }).quota !== null;
  return [
    { kind: 'line', at: 'title', label: '名称', placeholder: '比如 优秀' },
    {
      kind: 'choice',
      at: 'quota',
      label: '限人数吗',
      options: [
        { value: { percent: 30, rounding: 'halfUp', tie: 'better', movedByGroup: false }, label: '按比例限' },
        { value: null, label: '不限' },
      ],
    },
    ...(hasQuota ? quotaFields : []),
    {
      kind: 'amount',
      at: 'fromHundredths',
      label: '总分从',
      unit: '分',
      whenEmpty: 'null',
      hint: '空着就不看总分',
    },
    {
      kind: 'amount',
      at: 'toHundredths',
      label: '总分到',
      unit: '分',
      whenEmpty: 'null',
      hint: '空着就没有上限',
    },
    {
      kind: 'amount',
      at: 'appraisalPointsHundredths',
      label: '计入师德考核',
      unit: '分',
      whenEmpty: 'null',
      hint: '不计入就空着',
    },
    { kind: 'line', at: 'source', label: '出处', placeholder: '哪份文件、哪一条' },
  ];
}

const quotaFields: readonly Field[] = [
  {
    kind: 'whole',
    at: 'quota.percent',
    label: '名次在前',
    unit: '%',
    hint: '从第一名数起：优秀 30、良好 40 的，良好这里写 70',
  },
  {
    kind: 'choice',
    at: 'quota.rounding',
    label: '人数的小数',
    options: optionsOf({ halfUp: '四舍五入', down: '舍去' }),
  },
  {
    kind: 'choice',
    at: 'quota.tie',
    label: '分界处同分',
    options: optionsOf({ better: '都进较好的', worse: '都进较低的', unstated: '文件没有说' }),
  },
  {
    kind: 'choice',
    at: 'quota.movedByGroup',
    label: '各组可以调整吗',
    options: [
      { value: true, label: '可以' },
      { value: false, label: '不可以' },
    ],
  },
];

export function newBand(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    title: '',
    quota: null,
    fromHundredths: null,
    toHundredths: null,
    appraisalPointsHundredths: null,
    source: '',
  };
}
