import type { GroupKind } from './member';
import { findHeading, rosterColumns } from './roster-heading';
import { type RosterCell, type RosterPerson, type RosterTerms, readRow } from './roster-row';
import { type KnownNames, unknownNames } from './roster-unknown';
import type { SheetFault } from './sheet-fault';

/** What the school has already, and how strictly new names are taken. */
export interface RosterKnowledge extends RosterTerms, KnownNames {
  /** True: groups and campuses that the school does not have are added; false: each is a fault. */
  readonly confirmNew: boolean;
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly newGroups: readonly { readonly kind: GroupKind; readonly name: string }[];
  readonly newCampuses: readonly string[];
}

export type RosterReading =
  | { readonly ok: true; readonly roster: Roster }
  | { readonly ok: false; readonly faults: readonly SheetFault[] };

const MOST_PEOPLE = 2000;
/** A reply of a cloud function is limited to 1 MB; nobody mends more than this in one go. */
const MOST_FAULTS = 1000;

/** Reads a roster sheet into people, or all of its faults at once with row and column. Loads nothing. */
export function readRoster(
  rows: readonly (readonly RosterCell[])[],
  knowledge: RosterKnowledge,
): RosterReading {
  if (rows.every(isBlank))
    return failed([{ ...wholeSheet, code: 'emptySheet', message: '表里没有内容，请填好名册再上传' }]);
  const found = findHeading(rows);
  if ('faults' in found) return failed(found.faults);
  const { heading } = found;
  const filled = [...rows.entries()].filter(([index, cells]) => index > heading.index && !isBlank(cells));
  if (filled.length === 0) {
    return failed([{ ...wholeSheet, code: 'emptySheet', message: '表头下面没有人，请填好名册再上传' }]);
  }
  const surplus = filled[MOST_PEOPLE];
  if (surplus !== undefined) {
    const message = `一次最多导入 ${MOST_PEOPLE} 人，这里有 ${filled.length} 行，请分成几个文件`;
    return failed([{ code: 'tooManyRows', row: surplus[0] + 1, column: '', message }]);
  }

  const faults: SheetFault[] = [];
  const people = filled.map(([index, cells]) => readRow(cells, index + 1, heading, knowledge, faults));
  faults.push(...duplicates(people));
  const unknown = unknownNames(people, knowledge);
  if (!knowledge.confirmNew) faults.push(...unknown.faults);
  if (faults.length > 0) return failed(faults);
  return { ok: true, roster: { people, newGroups: unknown.groups, newCampuses: unknown.campuses } };
}

const wholeSheet = { row: 1, column: '' } as const;

function isBlank(cells: readonly RosterCell[]): boolean {
  return cells.every((cell) => cell === null || cell === '');
}

function failed(faults: readonly SheetFault[]): RosterReading {
  const columns: readonly string[] = rosterColumns;
  const columnOf = (fault: SheetFault) => columns.indexOf(fault.column);
  const sorted = [...faults].sort((a, b) => a.row - b.row || columnOf(a) - columnOf(b));
  const shown = sorted.slice(0, MOST_FAULTS);
  const next = sorted[MOST_FAULTS];
  if (next === undefined) return { ok: false, faults: shown };
  const message = `从这一行起还有 ${sorted.length - MOST_FAULTS} 处问题，改好前面的再导入一次`;
  return { ok: false, faults: [...shown, { code: 'moreFaults', row: next.row, column: '', message }] };
}

/** The same name with the same month of birth is the same person; people who share a name alone are not. */
function duplicates(people: readonly RosterPerson[]): SheetFault[] {
  const first = new Map<string, number>();
  const faults: SheetFault[] = [];
  for (const { row, name, bornMonth } of people) {
    if (name === '' || bornMonth === '') continue;
    const key = `${name}|${bornMonth}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else {
      const message = `与第 ${other} 行是同一个人（${name}，${bornMonth}），请删去一行`;
      faults.push({ code: 'duplicatePerson', row, column: '姓名', message });
    }
  }
  return faults;
}
