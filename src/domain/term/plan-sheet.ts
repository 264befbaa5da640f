import { readMonth } from '../people/roster-month';
import type { SheetFault } from '../people/sheet-fault';
import type { WorkForm } from '../submission/work-kind';
import { type PlanSchool, readArrangement } from './plan-arrangement';
import { readDay, readHours, readMoment, readOrdinal, readTime } from './plan-cell';
import { type PlanRow, type PlanSheet, readTable } from './plan-table';
import { atSchoolTime, schoolDay } from './school-day';
import type { MonthlyTheme } from './term';
import { dutyIdOf, type PlannedDuty, type PlannedSession, type TermPlan } from './term-plan';

export type PlanReading =
  | { readonly ok: true; readonly plan: TermPlan }
  | { readonly ok: false; readonly faults: readonly SheetFault[] };

/**
 * The columns that each sheet must have, in the order in which faults are told. 学时目标, 编号 and those of
 * `readArrangement` may be there too.
 */
const columns = {
  学期: ['名称', '开始', '结束'],
  月主题: ['月份', '主题'],
  活动: ['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲'],
  任务: ['类别', '标题', '开始', '截止'],
} as const;

type SheetName = keyof typeof columns;

/**
 * Reads a term plan workbook (学期, 月主题, 活动, 任务) into a plan, or all of its faults with sheet, row and column. `forms`: the
 * kinds of work that the school has on offer.
 */
export function readTermPlan(
  sheets: readonly PlanSheet[],
  school: PlanSchool,
  forms: readonly WorkForm[],
): PlanReading {
  const kinds = new Map(forms.map((form) => [form.name, form]));
  const faults: SheetFault[] = [];
  const table = (name: SheetName) => readTable(sheets, name, columns[name], faults);
  const frame = readFrame(table('学期'), faults);
  const plan = {
    ...frame,
    themes: table('月主题').map((row) => readTheme(row, frame)),
    sessions: table('活动').map((row) => readSession(row, frame, school)),
    duties: table('任务').map((row) => readDuty(row, frame, kinds)),
  };
  refuseDoubles(plan, faults);
  return faults.length > 0
    ? { ok: false, faults: inReadingOrder(faults) }
    : { ok: true, plan: withoutRows(plan) };
}

function inReadingOrder(faults: readonly SheetFault[]): SheetFault[] {
  const order: readonly string[] = Object.keys(columns);
  const sheetOf = ({ sheet = '' }: SheetFault) => order.indexOf(sheet);
  return [...faults].sort((a, b) => sheetOf(a) - sheetOf(b) || a.row - b.row);
}

type Frame = Pick<TermPlan, 'name' | 'from' | 'to' | 'targetHoursHundredths'>;
type ThemeRow = MonthlyTheme & { readonly row: number };

function readFrame(rows: readonly PlanRow[], faults: SheetFault[]): Frame {
  const [row, another] = rows;
  if (row === undefined) {
    if (!faults.some(({ sheet }) => sheet === '学期'))
      faults.push({
        code: 'missingValue',
        sheet: '学期',
        row: 2,
        column: '名称',
        message: '缺少学期的名称和起止日期，请填写',
      });
    return { name: '', from: '', to: '', targetHoursHundredths: null };
  }
  another?.fault('tooManyRows', '', '一个文件只写一个学期，请删去多余的行');
  const from = row.read('开始', '', readDay);
  const to = row.read('结束', '', readDay);
  if (from !== '' && to !== '' && to <= from)
    row.fault('endBeforeStart', '结束', `学期结束（${to}）应在开始（${from}）之后`);
  return {
    name: row.text('名称', 30),
    from,
    to,
    targetHoursHundredths: row.has('学时目标')
      ? row.read('学时目标', null, (cell) => readHours(cell, 0.25, 500))
      : null,
  };
}

function readTheme(row: PlanRow, { from, to }: Frame): ThemeRow {
  const month = row.read('月份', '', (cell) => {
    const reading = cell === null ? { fault: '缺少月份，请填写' } : readMonth(cell);
    return 'month' in reading ? { value: reading.month } : reading;
  });
  if (month !== '' && from !== '' && to !== '' && (month < from.slice(0, 7) || month > to.slice(0, 7)))
    row.fault('outsideTerm', '月份', `${month} 不在本学期（${from} 至 ${to}）里`);
  return { row: row.row, month, title: row.text('主题', 40) };
}

function readSession(row: PlanRow, frame: Frame, school: PlanSchool): PlannedSession {
  const number = row.read('序号', 0, readOrdinal);
  const title = row.text('标题', 40);
  const day = row.read('日期', '', readDay);
  const from = row.read('开始', '', readTime);
  const to = row.read('结束', '', readTime);
  if (from !== '' && to !== '' && to <= from)
    row.fault('endBeforeStart', '结束', `结束（${to}）应在开始（${from}）之后`);
  if (day !== '') refuseOutside(row, '日期', day, frame);
  const startsAtMs = day === '' || from === '' ? 0 : atSchoolTime(day, from);
  const endsAtMs = day === '' || to === '' ? 0 : atSchoolTime(day, to);
  return {
    row: row.row,
    number,
    title,
    startsAtMs,
    endsAtMs,
    hoursHundredths: row.read('学时', 0, (cell) => readHours(cell, 0.25, 12)),
    required: row.read('必修', true, (cell) =>
      cell === '是' || cell === '否'
        ? { value: cell === '是' }
        : { fault: `「${cell}」看不懂，请写「是」或「否」` },
    ),
    place: row.text('地点', 40),
    presenter: row.text('主讲', 40),
    ...readArrangement(row, school, (endsAtMs - startsAtMs) / 60_000),
  };
}

function readDuty(row: PlanRow, frame: Frame, kinds: ReadonlyMap<string, WorkForm>): PlannedDuty {
  const form = row.read('类别', null, (cell) => {
    const known = kinds.get(String(cell).trim());
    return known === undefined
      ? { fault: `不认识类别「${cell}」，可用的有：${[...kinds.keys()].join('、')}` }
      : { value: known };
  });
  const opensAtMs = row.read('开始', null, (cell) => readMoment(cell, false));
  const dueAtMs = row.read('截止', null, (cell) => readMoment(cell, true));
  if (opensAtMs !== null && dueAtMs !== null && dueAtMs <= opensAtMs)
    row.fault('endBeforeStart', '截止', '截止应在开始之后');
  if (dueAtMs !== null) refuseOutside(row, '截止', schoolDay(dueAtMs), frame);
  return {
    row: row.row,
    number: row.has('编号') ? row.read('编号', null, readOrdinal) : null,
    kind: form?.kind ?? 'readingNote',
    countsAs: form?.countsAs ?? null,
    title: row.text('标题', 40),
    opensAtMs: opensAtMs ?? 0,
    dueAtMs: dueAtMs ?? 0,
  };
}

function refuseOutside(row: PlanRow, column: string, day: string, { from, to }: Frame): void {
  if (from !== '' && to !== '' && (day < from || day > to))
    row.fault('outsideTerm', column, `${day} 不在本学期（${from} 至 ${to}）里`);
}

interface RowedPlan extends Frame {
  readonly themes: readonly ThemeRow[];
  readonly sessions: readonly PlannedSession[];
  readonly duties: readonly PlannedDuty[];
}

function refuseDoubles({ themes, sessions, duties }: RowedPlan, faults: SheetFault[]): void {
  refuseDouble(themes, ({ month }) => month, { sheet: '月主题', column: '月份' }, faults);
  refuseDouble(
    sessions,
    ({ number }) => (number === 0 ? '' : String(number)),
    { sheet: '活动', column: '序号' },
    faults,
  );
  refuseDouble(
    duties,
    ({ number, title }) => (title === '' ? '' : dutyIdOf('', { number, title })),
    { sheet: '任务', column: '标题' },
    faults,
  );
}

function refuseDouble<Row extends { readonly row: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  at: { readonly sheet: string; readonly column: string },
  faults: SheetFault[],
): void {
  const first = new Map<string, number>();
  for (const each of rows) {
    const key = keyOf(each);
    const other = first.get(key);
    if (key === '') continue;
    if (other === undefined) first.set(key, each.row);
    else faults.push({ code: 'double', ...at, row: each.row, message: `与第 ${other} 行重复，请改正` });
  }
}

function withoutRows(plan: RowedPlan): TermPlan {
  return { ...plan, themes: plan.themes.map(({ month, title }) => ({ month, title })) };
}
