/**
 * Columns of the library's index: for each entry, by its ordinal, some text, one of a few values, or several. They are
 * arrays of numbers, so that a file is searched as it lies and fifty thousand entries are no fifty thousand objects.
 */

/** Texts one after another, each ended by a line feed: a word, which holds none, is never found across two of them. */
export interface TextColumn {
  readonly units: Uint16Array;
  /** Where each entry's text begins, and at last where all end. */
  readonly starts: Uint32Array;
}

/** One value of a table for each entry. */
export interface ChoiceColumn {
  readonly table: readonly string[];
  readonly of: Uint16Array;
}

/** Any number of values of a table for each entry. */
export interface ListColumn {
  readonly table: readonly string[];
  readonly of: Uint32Array;
  readonly starts: Uint32Array;
}

const LINE_FEED = 10;

export function textColumn(texts: readonly string[]): TextColumn {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, ordinal) => {
    starts[ordinal + 1] = starts[ordinal]! + text.length + 1;
  });
  const units = new Uint16Array(starts[texts.length]!);
  texts.forEach((text, ordinal) => {
    let at = starts[ordinal]!;
    for (let i = 0; i < text.length; i += 1, at += 1) units[at] = text.charCodeAt(i);
    units[at] = LINE_FEED;
  });
  return { units, starts };
}

export function textAt({ units, starts }: TextColumn, ordinal: number): string {
  return String.fromCharCode(...units.subarray(starts[ordinal]!, starts[ordinal + 1]! - 1));
}

export function choiceColumn(values: readonly string[]): ChoiceColumn {
  const { table, numbers } = numbered(values);
  return { table, of: Uint16Array.from(numbers) };
}

export function choiceAt({ table, of }: ChoiceColumn, ordinal: number): string {
  return table[of[ordinal]!]!;
}

export function listColumn(lists: readonly (readonly string[])[]): ListColumn {
  const { table, numbers } = numbered(lists.flat());
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, ordinal) => {
    starts[ordinal + 1] = starts[ordinal]! + list.length;
  });
  return { table, of: Uint32Array.from(numbers), starts };
}

export function listAt({ table, of, starts }: ListColumn, ordinal: number): string[] {
  return [...of.subarray(starts[ordinal]!, starts[ordinal + 1]!)].map((number) => table[number]!);
}

/** Values by their place among the distinct ones, which are sorted: the same index in whatever order entries come. */
function numbered(values: readonly string[]): { table: readonly string[]; numbers: number[] } {
  const table = [...new Set(values)].sort();
  const places = new Map(table.map((value, place) => [value, place]));
  return { table, numbers: values.map((value) => places.get(value)!) };
}

/** Tells of each entry whose text holds the word, once each. */
export function findText(
  { units, starts }: TextColumn,
  word: string,
  found: (ordinal: number) => void,
): void {
  const wanted = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const first = wanted[0];
  if (first === undefined) return;
  const last = units.length - wanted.length;
  let ordinal = 0;
  for (let at = 0; at <= last; at += 1) {
    if (units[at] !== first || !standsAt(units, at, wanted)) continue;
    ordinal = ordinalAt(starts, at, ordinal);
    found(ordinal);
    at = starts[ordinal + 1]! - 1;
  }
}

function standsAt(units: Uint16Array, at: number, wanted: Uint16Array): boolean {
  for (let i = 1; i < wanted.length; i += 1) if (units[at + i] !== wanted[i]) return false;
  return true;
}

/** The entry in whose text a place lies, from an entry on that lies not behind it. */
function ordinalAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
