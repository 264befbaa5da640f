import type { SheetFault } from './sheet-fault';

export const rosterColumns = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'] as const;

export type RosterColumn = (typeof rosterColumns)[number];

/** Where the heading stands (a title may stand above it) and at which place each column begins. */
export interface Heading {
  readonly index: number;
  readonly places: ReadonlyMap<RosterColumn, number>;
}

const DEEPEST_HEADING = 10;

/** Finds the heading among the first rows. Every column must be there once; its cells may be empty where the roster allows it. */
export function findHeading(
  rows: readonly (readonly unknown[])[],
): { readonly heading: Heading } | { readonly faults: readonly SheetFault[] } {
  const index = rows
    .slice(0, DEEPEST_HEADING)
    .findIndex((row) => row.some((cell) => headingText(cell) === '姓名'));
  const texts = (rows[Math.max(index, 0)] ?? []).map(headingText);
  const places = new Map<RosterColumn, number>();
  const faults: SheetFault[] = [];
  for (const column of rosterColumns) {
    const place = texts.indexOf(column);
    const row = Math.max(index, 0) + 1;
    if (place === -1) {
      faults.push({ code: 'missingHeading', row, column, message: `缺少「${column}」一列，请在表头补上` });
    } else if (texts.indexOf(column, place + 1) !== -1) {
      faults.push({ code: 'doubleHeading', row, column, message: `有两列都叫「${column}」，请留下一列` });
    }
    places.set(column, place);
  }
  return faults.length > 0 ? { faults } : { heading: { index, places } };
}

function headingText(cell: unknown): string {
  return typeof cell === 'string' ? cell.normalize('NFKC').replace(/\s+/g, '') : '';
}
