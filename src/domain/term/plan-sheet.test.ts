import { aSchool } from '@/testing/school-builder';
import { catalogueOf, formsOnOffer } from '../submission/catalogue';
import type { PlanCell } from './plan-cell';
import { readTermPlan } from './plan-sheet';
import type { PlanSheet } from './plan-table';
import { atSchoolTime } from './school-day';

const sessionHeading = ['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲'];
const aSessionRow = (changes: Readonly<Record<number, PlanCell>> = {}): PlanCell[] =>
  ([1, '说课怎样说清楚', '2026-09-18', '15:30', '17:45', 3, '是', '阶梯教室', '教研组长'] as PlanCell[]).map(
    (cell, place) => (Object.hasOwn(changes, place) ? (changes[place] ?? null) : cell),
  );
const dutyHeading = ['编号', '类别', '标题', '开始', '截止'];
const aDutyRow = [1, '读书笔记', '九月读书笔记', '2026-09-01', '2026-09-25 18:00'];

const forms = formsOnOffer(catalogueOf([]));
const school = {
  campuses: ['东校区', '西校区'],
  groups: aSchool().groups,
  people: [
    { memberId: 'm01', name: '林晓' },
    { memberId: 'm02', name: '陈立' },
    { memberId: 'm03', name: '陈立' },
  ],
};

interface Tables {
  readonly term?: readonly (readonly PlanCell[])[];
  readonly themes?: readonly (readonly PlanCell[])[];
  readonly sessions?: readonly (readonly PlanCell[])[];
  readonly duties?: readonly (readonly PlanCell[])[];
}

function workbook(tables: Tables = {}): PlanSheet[] {
  return [
    {
      name: '学期',
      rows: tables.term ?? [
        ['名称', '开始', '结束', '学时目标'],
        ['2026 学年第一学期', '2026-09-01', '2027-01-31', 24],
      ],
    },
    {
      name: '月主题',
      rows: tables.themes ?? [
        ['月份', '主题'],
        ['2026-09', '校园长引领教师成长'],
      ],
    },
    { name: '活动', rows: tables.sessions ?? [sessionHeading, aSessionRow()] },
    { name: '任务', rows: tables.duties ?? [dutyHeading, aDutyRow] },
  ];
}

function faultsOf(tables: Tables): string[] {
  const reading = readTermPlan(workbook(tables), school, forms);
  if (reading.ok) return [];
  return reading.faults.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`);
}

test('a whole plan is read', () => {
  expect(readTermPlan(workbook(), school, forms)).toEqual({
    ok: true,
    plan: {
      name: '2026 学年第一学期',
      from: '2026-09-01',
      to: '2027-01-31',
      targetHoursHundredths: 2400,
      themes: [{ month: '2026-09', title: '校园长引领教师成长' }],
      sessions: [
        {
          row: 2,
          number: 1,
          title: '说课怎样说清楚',
          startsAtMs: atSchoolTime('2026-09-18', '15:30'),
          endsAtMs: atSchoolTime('2026-09-18', '17:45'),
          hoursHundredths: 300,
          required: true,
          place: '阶梯教室',
          presenter: '教研组长',
        },
      ],
      duties: [
        {
          row: 2,
          number: 1,
          kind: 'readingNote',
          countsAs: 'readingNote',
          title: '九月读书笔记',
          opensAtMs: atSchoolTime('2026-09-01', '00:00'),
          dueAtMs: atSchoolTime('2026-09-25', '18:00'),
        },
      ],
    },
  });
});

test('a title above the heading, blank rows, other columns and their order do not matter; goal and number may be missing', () => {
  const reading = readTermPlan(
    workbook({
      term: [
        ['名称', '开始', '结束'],
        ['2026 学年第一学期', '2026-09-01', '2027-01-31'],
      ],
      duties: [
        ['本学期任务'],
        [],
        ['截止', '开始', '标题', '类别', '备注'],
        [null, null],
        ['2026-09-25', '2026-09-01', '九月读书笔记', '读书笔记', '写满四页'],
      ],
    }),
    school,
    forms,
  );
  expect(reading).toMatchObject({
    ok: true,
    plan: {
      targetHoursHundredths: null,
      duties: [
        { row: 5, number: null, title: '九月读书笔记', dueAtMs: atSchoolTime('2026-09-26', '00:00') - 1 },
      ],
    },
  });
});

test('a term may have neither themes nor sessions nor duties yet', () => {
  const empty = { themes: [['月份', '主题']], sessions: [sessionHeading], duties: [dutyHeading] };
  expect(readTermPlan(workbook(empty), school, forms)).toMatchObject({
    ok: true,
    plan: { themes: [], sessions: [], duties: [] },
  });
});

describe('a fault is told with sheet, row and column', () => {
  const session = (place: number, cell: PlanCell) => ({
    sessions: [sessionHeading, aSessionRow(), aSessionRow({ 0: 2, [place]: cell })],
  });
  const duty = (place: number, cell: PlanCell) => ({
    duties: [dutyHeading, aDutyRow.map((each, at) => (at === place ? cell : each))],
  });
  const heading = ['名称', '开始', '结束', '学时目标'];

  test.each<[string, Tables]>([
    ['学期 2 开始 wrongValue', { term: [heading, ['秋季', '九月', '2027-01-31', 24]] }],
    ['学期 2 结束 endBeforeStart', { term: [heading, ['秋季', '2026-09-18', '2026-09-18', 24]] }],
    ['学期 2 学时目标 wrongValue', { term: [heading, ['秋季', '2026-09-01', '2027-01-31', '很多']] }],
    ['学期 2 名称 missingValue', { term: [heading, [null, '2026-09-01', '2027-01-31', 24]] }],
    ['学期 2 名称 missingValue', { term: [heading] }],
    [
      '学期 1 结束 missingHeading',
      {
        term: [
          ['名称', '开始'],
          ['秋季', '2026-09-01'],
        ],
      },
    ],
    [
      '月主题 2 月份 outsideTerm',
      {
        themes: [
          ['月份', '主题'],
          ['2026-08', '开学准备'],
        ],
      },
    ],
    [
      '月主题 2 月份 wrongValue',
      {
        themes: [
          ['月份', '主题'],
          ['九月', '开学准备'],
        ],
      },
    ],
    [
      '月主题 3 月份 double',
      {
        themes: [
          ['月份', '主题'],
          ['2026-09', '甲'],
          ['2026/9', '乙'],
        ],
      },
    ],
    ['活动 3 序号 double', session(0, 1)],
    ['活动 3 序号 wrongValue', session(0, '二')],
    ['活动 3 标题 missingValue', session(1, '  ')],
    ['活动 3 标题 wrongValue', session(1, '长'.repeat(41))],
    ['活动 3 标题 wrongValue', session(1, '说课\u0007')],
    ['活动 3 日期 wrongValue', session(2, '2026-09-31')],
    ['活动 3 日期 outsideTerm', session(2, '2027-02-01')],
    ['活动 3 日期 outsideTerm', session(2, '2026-08-31')],
    ['活动 3 开始 wrongValue', session(3, '25:00')],
    ['活动 3 结束 endBeforeStart', session(4, '15:30')],
    ['活动 3 结束 endBeforeStart', session(4, '00:30')],
    ['活动 3 学时 wrongValue', session(5, 0.2)],
    ['活动 3 学时 wrongValue', session(5, 12.5)],
    ['活动 3 必修 wrongValue', session(6, '必')],
    ['活动 3 地点 missingValue', session(7, null)],
    ['任务 2 编号 wrongValue', duty(0, '甲')],
    ['任务 2 类别 wrongValue', duty(1, '日记')],
    ['任务 2 截止 endBeforeStart', duty(4, '2026-08-31 23:00')],
    ['任务 2 截止 outsideTerm', duty(4, '2027-03-01')],
    ['任务 3 标题 double', { duties: [dutyHeading, aDutyRow, aDutyRow] }],
  ])('%s', (fault, tables) => {
    expect(faultsOf(tables)).toContain(fault);
  });

  test('all of them at once, in the order of reading', () => {
    const faults = faultsOf({
      term: [heading, ['秋季', '2026-09-01', '没定', 24]],
      sessions: [sessionHeading, aSessionRow({ 1: null, 5: 99 }), aSessionRow({ 4: '14:00' })],
      duties: [dutyHeading, [null, '日记', null, '2026-09-01', '2026-09-25']],
    });
    expect(faults).toEqual([
      '学期 2 结束 wrongValue',
      '活动 2 标题 missingValue',
      '活动 2 学时 wrongValue',
      '活动 3 结束 endBeforeStart',
      '活动 3 序号 double',
      '任务 2 类别 wrongValue',
      '任务 2 标题 missingValue',
    ]);
  });

  test('a missing sheet, a second term, too many rows', () => {
    const [, ...withoutTerm] = workbook();
    expect(readTermPlan(withoutTerm, school, forms)).toMatchObject({
      ok: false,
      faults: [{ code: 'missingSheet', sheet: '学期', row: 1, column: '' }],
    });
    const terms = [
      heading,
      ['秋季', '2026-09-01', '2027-01-31', 24],
      ['春季', '2027-02-15', '2027-07-05', 24],
    ];
    expect(faultsOf({ term: terms })).toEqual(['学期 3  tooManyRows']);
    const many = Array.from({ length: 201 }, (_, index) => aSessionRow({ 0: index + 1 }));
    expect(faultsOf({ sessions: [sessionHeading, ...many] })).toEqual(['活动 202  tooManyRows']);
  });
});

describe('how a session is arranged', () => {
  const optional = ['校区', '类型', '平台', '对象', '主持', '迟到分钟', '签退分钟'];
  const arranged = (...cells: PlanCell[]) => [
    [...sessionHeading, ...optional],
    [...aSessionRow(), ...cells],
  ];
  const readOf = (...cells: PlanCell[]) => {
    const reading = readTermPlan(workbook({ sessions: arranged(...cells) }), school, forms);
    return reading.ok ? reading.plan.sessions[0] : reading.faults.map(({ column }) => column);
  };

  test('may be written in columns of its own', () => {
    expect(readOf('东校区', '集体备课', '教研', '语文组、高段语文备课组', '林晓', 5, 10)).toMatchObject({
      campus: '东校区',
      kind: 'jointPreparation',
      platform: 'research',
      audience: { kind: 'groups', groupIds: ['r1', 'p1'] },
      hostMemberId: 'm01',
      lateAfterMinutes: 5,
      checkOutMinutes: 10,
    });
  });

  test('is left open by a row that says nothing of it', () => {
    const session = readOf(null, '', null, null, null, null, null);
    expect(Object.keys(session ?? {})).toEqual(
      'row number title startsAtMs endsAtMs hoursHundredths required place presenter'.split(' '),
    );
  });

  test.each([
    ['全体', { kind: 'school' }],
    ['35 岁以下', { kind: 'under35' }],
    ['３５岁以下教师', { kind: 'under35' }],
    ['教龄三年以内', { kind: 'stage', stages: ['three'] }],
    ['数学组，语文组', { kind: 'groups', groupIds: ['r2', 'r1'] }],
  ])('is for %s', (words, audience) => {
    expect(readOf(null, null, null, words)).toMatchObject({ audience });
  });

  test.each<[string, PlanCell[]]>([
    ['校区', ['南校区']],
    ['类型', [null, '茶话会']],
    ['平台', [null, null, '飞行']],
    ['对象', [null, null, null, '语文组、飞行组']],
    ['主持', [null, null, null, null, '王五']],
    ['主持', [null, null, null, null, '陈立']],
    ['迟到分钟', [null, null, null, null, null, 135]],
    ['签退分钟', [null, null, null, null, null, null, '十']],
  ])('and what is not known in %s is a fault of its cell', (column, cells) => {
    expect(readOf(...cells)).toEqual([column]);
  });
});
