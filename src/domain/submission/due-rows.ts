import { type DueLine, dueMoment } from './due-line';
import { isOwed } from './duty-view';

/** Several of one series that fall due together stand in one row: 听课 3/8. */
export interface DueRow {
  /** The one a tap is about: the most urgent. */
  readonly first: DueLine;
  readonly lines: readonly DueLine[];
  /** How many of them are handed in. */
  readonly handedIn: number;
}

/** The rows of lines that come in their order of urgency; a row stands where its first line does. */
export function dueRows(lines: readonly DueLine[]): DueRow[] {
  const rows = new Map<string, DueLine[]>();
  for (const line of lines) {
    const key = line.seriesId === undefined ? line.dutyId : `${line.seriesId}:${line.dueAtMs}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [line]);
    else row.push(line);
  }
  return [...rows.values()].map((lines) => ({
    first: lines[0]!,
    lines,
    handedIn: lines.filter(({ state }) => !isOwed(state)).length,
  }));
}

/**
 * The most urgent lines in the author's hands, one of each row, and how many others there are: eight observations until
 * the same Friday do not push everything else from the first tab.
 */
export function soonest(
  lines: readonly DueLine[],
  most: number,
): { readonly shown: DueLine[]; readonly more: number } {
  const open = lines.filter(({ state }) => isOwed(state));
  const shown = dueRows(open)
    .slice(0, most)
    .map(({ first }) => first);
  return { shown, more: open.length - shown.length };
}

/** What several duties of a series have in common in their titles: 听课 1 and 听课 2 are 听课. */
export function commonTitle(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  const letters = [...first];
  let length = letters.length;
  for (const other of others) {
    const compared = [...other];
    while (length > 0 && letters.slice(0, length).join('') !== compared.slice(0, length).join(''))
      length -= 1;
  }
  const common = letters.slice(0, length).join('');
  const trimmed = others.length === 0 ? common : common.replace(/[\s\d（(第·，,:：、-]+$/, '');
  const isOpen = trimmed.lastIndexOf('（') > trimmed.lastIndexOf('）');
  return trimmed === '' ? first : `${trimmed}${isOpen ? '）' : ''}`;
}

export const dueSectionNames = ['returned', 'overdue', 'thisWeek', 'later', 'handedIn'] as const;
export type DueSectionName = (typeof dueSectionNames)[number];

/** The rows of a due list by section, in their order; sections without a row are left out. `weekEndsAtMs`: of this week. */
export function dueSections(
  lines: readonly DueLine[],
  weekEndsAtMs: number,
): { readonly name: DueSectionName; readonly rows: readonly DueRow[] }[] {
  const rows = dueRows(lines);
  return dueSectionNames
    .map((name) => ({ name, rows: rows.filter(({ first }) => sectionOf(first, weekEndsAtMs) === name) }))
    .filter(({ rows }) => rows.length > 0);
}

function sectionOf(line: DueLine, weekEndsAtMs: number): DueSectionName {
  if (!isOwed(line.state)) return 'handedIn';
  if (line.state === 'returned') return 'returned';
  if (line.overdue) return 'overdue';
  return dueMoment(line) <= weekEndsAtMs ? 'thisWeek' : 'later';
}
