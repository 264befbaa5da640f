import { holdsUnseenCharacters } from '../people/roster-text';
import type { SheetFault } from '../people/sheet-fault';
import type { PlanCell, Reading } from './plan-cell';

export interface PlanSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlanCell[])[];
}

/** One filled row. What can not be read is added to the faults and comes back as the given stand-in, so that reading goes on. */
export interface PlanRow {
  /** As the spreadsheet counts: its first row is 1. */
  readonly row: number;
  has(column: string): boolean;
  text(column: string, longest: number): string;
  read<Value>(column: string, standIn: Value, reader: (cell: PlanCell) => Reading<Value>): Value;
  fault(code: string, column: string, message: string): void;
}

const DEEPEST_HEADING = 10;
const MOST_ROWS = 200;

/** The filled rows under the heading of one sheet. A title may stand above the heading; columns may come in
 * any order, and more of them than needed. */
export function readTable(
  sheets: readonly PlanSheet[],
  name: string,
  needed: readonly string[],
  faults: SheetFault[],
): PlanRow[] {
  const add = (code: string, row: number, column: string, message: string) =>
    faults.push({ code, sheet: name, row, column, message });
  const sheet = sheets.find((each) => each.name.trim() === name);
  if (sheet === undefined) {
    add('missingSheet', 1, '', `缺少「${name}」这张表；没有内容也请留下表头`);
    return [];
  }
  const heading = findHeading(sheet, needed);
  const missing = needed.filter((column) => !heading.places.has(column));
  for (const column of missing)
    add('missingHeading', heading.index + 1, column, `缺少「${column}」一列，请在表头补上`);
  if (missing.length > 0) return [];
  const filled = [...sheet.rows.entries()].filter(
    ([index, cells]) => index > heading.index && cells.some((cell) => cell !== null && cell !== ''),
  );
  const surplus = filled[MOST_ROWS];
  if (surplus !== undefined) {
    add('tooManyRows', surplus[0] + 1, '', `一张表最多 ${MOST_ROWS} 行，这里有 ${filled.length} 行`);
    return [];
  }
  return filled.map(([index, cells]) => planRow(index + 1, cells, heading.places, add));
}

function findHeading(sheet: PlanSheet, needed: readonly string[]) {
  const rows = sheet.rows.slice(0, DEEPEST_HEADING).map((cells) => cells.map(headingText));
  const index = Math.max(
    0,
    rows.findIndex((texts) => needed.filter((column) => texts.includes(column)).length * 2 > needed.length),
  );
  const places = new Map<string, number>();
  for (const [place, text] of (rows[index] ?? []).entries()) if (!places.has(text)) places.set(text, place);
  return { index, places };
}

function headingText(cell: PlanCell): string {
  return typeof cell === 'string' ? cell.normalize('NFKC').replace(/\s+/g, '') : '';
}

function planRow(
  row: number,
  cells: readonly PlanCell[],
  places: ReadonlyMap<string, number>,
  add: (code: string, row: number, column: string, message: string) => void,
): PlanRow {
  const cellOf = (column: string): PlanCell => {
    const cell = cells[places.get(column) ?? -1] ?? null;
    return typeof cell === 'string' && cell.trim() === '' ? null : cell;
  };
  const fault = (code: string, column: string, message: string) => add(code, row, column, message);
  const read = <Value>(column: string, standIn: Value, reader: (cell: PlanCell) => Reading<Value>): Value => {
    const cell = cellOf(column);
    const reading = cell === null ? null : reader(cell);
    if (reading !== null && 'value' in reading) return reading.value;
    fault(
      reading === null ? 'missingValue' : 'wrongValue',
      column,
      reading?.fault ?? `缺少${column}，请填写`,
    );
    return standIn;
  };
  return {
    row,
    fault,
    read,
    has: (column) => cellOf(column) !== null,
    text: (column, longest) => read(column, '', (cell) => readText(cell, column, longest)),
  };
}

function readText(cell: PlanCell, column: string, longest: number): Reading<string> {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
  if (holdsUnseenCharacters(text)) return { fault: `${column}里有看不见的字符或换行，请删去后重新输入` };
  return [...text].length > longest ? { fault: `${column}超过 ${longest} 个字，请改短` } : { value: text };
}
