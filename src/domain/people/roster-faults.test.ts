import { type RosterKnowledge, readRoster } from './roster';
import type { RosterCell } from './roster-row';

const knowledge: RosterKnowledge = {
  officeLabel: '教科室',
  thisMonth: '2026-11',
  campuses: ['东校区'],
  groups: [
    { kind: 'research', name: '语文组' },
    { kind: 'research', name: '数学组' },
    { kind: 'preparation', name: '高段语文备课组' },
  ],
  confirmNew: false,
};

const heading: RosterCell[] = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'];
const lin: RosterCell[] = ['林晓', '东校区', '语文组', '高段语文备课组', '', '1990-05', '2012-09'];

/** Lin's row with some cells changed, by their heading. */
function row(changes: Readonly<Record<string, RosterCell>> = {}): RosterCell[] {
  return lin.map((cell, place) => {
    const column = String(heading[place]);
    return column in changes ? (changes[column] ?? null) : cell;
  });
}

function read(rows: RosterCell[][], changes: Partial<RosterKnowledge> = {}) {
  return readRoster([heading, ...rows], { ...knowledge, ...changes });
}

function faultsOf(rows: RosterCell[][], changes: Partial<RosterKnowledge> = {}) {
  const reading = read(rows, changes);
  return reading.ok ? [] : reading.faults;
}

describe('every fault is told with its row and column', () => {
  test.each([
    ['no name', { 姓名: null }, 'missingName', '姓名', '缺少姓名，请填写'],
    ['a name of spaces', { 姓名: ' 　' }, 'missingName', '姓名', '缺少姓名，请填写'],
    ['no campus', { 校区: null }, 'missingValue', '校区', '缺少校区，请填写'],
    ['no research group', { 教研组: '' }, 'missingValue', '教研组', '缺少教研组，请填写'],
    ['no month of birth', { 出生年月: null }, 'missingValue', '出生年月', '缺少出生年月，请填写'],
    ['no such month', { 出生年月: '1990-13' }, 'wrongDate', '出生年月', '没有「1990-13」这个日期，请改正'],
    ['no date', { 入职年月: '不详' }, 'wrongDate', '入职年月', '「不详」不是年月，请写成 1990-05 的样子'],
    ['a coming month', { 入职年月: '2026-12' }, 'wrongDate', '入职年月', '入职年月 2026-12 还没有到，请核对'],
    [
      'a child at work',
      { 入职年月: '2006-04' },
      'wrongDate',
      '入职年月',
      '入职时不满 16 岁，请核对出生年月和入职年月',
    ],
    [
      'an unknown duty',
      { 职务: '教研组张' },
      'unknownRole',
      '职务',
      '不认识职务「教研组张」，是不是「教研组长」？',
    ],
    [
      'a duty far from any',
      { 职务: '书记' },
      'unknownRole',
      '职务',
      '不认识职务「书记」，可用的有：教师、备课组长、教研组长、教科室、校长、副校长、专家',
    ],
    [
      'rights over other schools',
      { 职务: '进修学校' },
      'unknownRole',
      '职务',
      '进修学校的权限由部署单位设置，请从职务中删去',
    ],
    [
      'a word of every object',
      { 职务: 'constructor' },
      'unknownRole',
      '职务',
      '不认识职务「constructor」，可用的有：教师、备课组长、教研组长、教科室、校长、副校长、专家',
    ],
    [
      'a group that is nearly one',
      { 教研组: '语文祖' },
      'unknownGroup',
      '教研组',
      '学校还没有教研组「语文祖」，是不是「语文组」？新的教研组请确认新增',
    ],
    [
      'a group of the other kind',
      { 备课组: '数学组' },
      'unknownGroup',
      '备课组',
      '学校还没有备课组「数学组」，如果是新的备课组，请确认新增',
    ],
    [
      'a new campus',
      { 校区: '北校' },
      'unknownCampus',
      '校区',
      '学校还没有校区「北校」，如果是新的校区，请确认新增',
    ],
    [
      'a control character',
      { 姓名: '林\u0007晓' },
      'controlCharacters',
      '姓名',
      '姓名里有看不见的字符或换行，请删去后重新输入',
    ],
    [
      'a zero-width mark',
      { 校区: '东校区\u200b' },
      'controlCharacters',
      '校区',
      '校区里有看不见的字符或换行，请删去后重新输入',
    ],
    ['an over-long name', { 姓名: '长'.repeat(21) }, 'tooLong', '姓名', '姓名超过 20 个字，请核对'],
  ])('%s', (_, changes, code, column, message) => {
    const found = faultsOf([row({ 姓名: '周明' }), row(changes)]).filter((fault) => fault.code === code);
    expect(found).toEqual([{ code, row: 3, column, message }]);
  });

  test('the same person twice, with the other row', () => {
    expect(faultsOf([row(), row({ 姓名: '周明' }), row({ 姓名: '林 晓', 职务: '教研组长' })])).toEqual([
      {
        code: 'duplicatePerson',
        row: 4,
        column: '姓名',
        message: '与第 2 行是同一个人（林晓，1990-05），请删去一行',
      },
    ]);
  });

  test('several faults of one row and of several rows are told at once, in the order of the sheet', () => {
    const found = faultsOf([
      row({ 入职年月: '2030-01', 教研组: '音乐组', 姓名: null }),
      row({ 出生年月: 'x', 校区: '北校区' }),
    ]);
    expect(found.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [2, '姓名', 'missingName'],
      [2, '教研组', 'unknownGroup'],
      [2, '入职年月', 'wrongDate'],
      [3, '校区', 'unknownCampus'],
      [3, '出生年月', 'wrongDate'],
    ]);
  });

  test('more faults than anybody mends at once are counted', () => {
    const rows = Array.from({ length: 1500 }, (_, index) =>
      row({ 姓名: null, 出生年月: `19${70 + (index % 20)}-01` }),
    );
    const found = faultsOf(rows);
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toEqual({
      code: 'moreFaults',
      row: 1002,
      column: '',
      message: '从这一行起还有 500 处问题，改好前面的再导入一次',
    });
  });
});

describe('a sheet that is no roster', () => {
  test('without its headings', () => {
    const reading = readRoster([['姓名', '校区', '教研组', '校区', '备课组', '职务']], knowledge);
    expect(reading).toEqual({
      ok: false,
      faults: [
        { code: 'doubleHeading', row: 1, column: '校区', message: '有两列都叫「校区」，请留下一列' },
        { code: 'missingHeading', row: 1, column: '出生年月', message: '缺少「出生年月」一列，请在表头补上' },
        { code: 'missingHeading', row: 1, column: '入职年月', message: '缺少「入职年月」一列，请在表头补上' },
      ],
    });
  });

  test.each([
    ['with nothing in it', [[null, ''], []]],
    ['with nobody under the heading', [heading, [null]]],
    ['without any row', []],
  ])('%s', (_, rows) => {
    const reading = readRoster(rows, knowledge);
    expect(reading.ok ? [] : reading.faults.map(({ code }) => code)).toEqual(['emptySheet']);
  });

  test('of ten thousand rows is refused at the first row too many', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row({ 姓名: `教师${index}` }));
    expect(faultsOf(rows)).toEqual([
      {
        code: 'tooManyRows',
        row: 2002,
        column: '',
        message: '一次最多导入 2000 人，这里有 10000 行，请分成几个文件',
      },
    ]);
  });
});
