import { at, listAt } from '../path';
import { type Field, optionsOf, wordsAndSource } from './field';

/** 上报学时: a fixed number reported to the authority. `book` names the items whose loss takes it away. */
export function reportedHoursFields(reported: unknown, book: unknown): readonly Field[] {
  const whether: Field = {
    kind: 'choice',
    at: '',
    label: '上报学时吗',
    options: [
      { value: { hoursHundredths: 1200, unlessVoid: [], text: '', source: '' }, label: '上报' },
      { value: null, label: '不上报' },
    ],
  };
  if (reported === null) return [whether];
  const items = listAt(book, ['items']).map((item) => ({
    value: String(at(item, ['id'])),
    label: String(at(item, ['title'])),
  }));
  return [
    whether,
    { kind: 'amount', at: 'hoursHundredths', label: '每人上报', unit: '学时' },
    ...(items.length === 0
      ? []
      : [{ kind: 'choices', at: 'unlessVoid', label: '哪一项作废就不报', options: items } satisfies Field]),
    {
      kind: 'choice',
      at: 'onlyWhoPass',
      label: '文件写明合格才报吗',
      options: [
        { value: undefined, label: '没有写' },
        { value: true, label: '写明了' },
      ],
    },
    ...wordsAndSource,
  ];
}

/** 学时要求: how many hours are asked for in which period, and how they are counted. */
export function hoursFields(hours: unknown): readonly Field[] {
  const whether: Field = {
    kind: 'choice',
    at: '',
    label: '要求学时吗',
    options: [
      {
        value: {
          id: 'hours',
          title: '学时',
          unit: 'hour',
          perHourHundredths: 100,
          targetHundredths: 2400,
          period: { kind: 'schoolYear' },
          planned: null,
          text: '',
          source: '',
        },
        label: '有要求',
      },
      { value: null, label: '没有' },
    ],
  };
  if (hours === null) return [whether];
  const unit = at(hours, ['unit']) === 'credit' ? '学分' : '学时';
  return [
    whether,
    { kind: 'line', at: 'title', label: '名称', placeholder: '比如 学时' },
    { kind: 'choice', at: 'unit', label: '用什么计', options: optionsOf({ hour: '学时', credit: '学分' }) },
    { kind: 'amount', at: 'targetHundredths', label: '每人应达到', unit },
    { kind: 'amount', at: 'perHourHundredths', label: '活动 1 学时计', unit },
    {
      kind: 'choice',
      at: 'period',
      label: '多长时间里',
      options: [
        { value: { kind: 'term' }, label: '一学期' },
        { value: { kind: 'schoolYear' }, label: '一学年' },
        { value: { kind: 'years', years: 5 }, label: '几年' },
      ],
    },
    ...(at(hours, ['period', 'kind']) === 'years'
      ? ([
          { kind: 'whole', at: 'period.years', label: '几年', unit: '年' },
          {
            kind: 'line',
            at: 'period.firstDay',
            label: '第一个周期从哪一天起',
            placeholder: '比如 2026-01-01',
            hint: '满了自动换下一个周期',
          },
        ] satisfies Field[])
      : []),
    {
      kind: 'amount',
      at: 'reportedAtMostHundredths',
      label: '最多上报',
      unit,
      hint: '空着就有多少报多少',
      whenEmpty: 'leftOut',
    },
    {
      kind: 'choice',
      at: 'planned',
      label: '文件写明安排多少吗',
      options: [
        { value: { sessions: 9, hoursHundredths: 2800 }, label: '写明了' },
        { value: null, label: '没有写' },
      ],
    },
    ...(at(hours, ['planned']) === null
      ? []
      : ([
          { kind: 'whole', at: 'planned.sessions', label: '安排活动', unit: '次' },
          { kind: 'amount', at: 'planned.hoursHundredths', label: '安排学时', unit: '学时' },
        ] satisfies Field[])),
    ...wordsAndSource,
  ];
}
