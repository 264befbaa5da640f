import type { ChoiceColumn, ListColumn } from './library-columns';
import type { LibraryIndex } from './library-index';

/** What of a library can be chosen by: the values that there are, the usual ones first. */
export interface LibraryChoices {
  readonly subjects: readonly string[];
  readonly stages: readonly string[];
  readonly tags: readonly string[];
}

const MOST_TAGS_OFFERED = 20;

export function libraryChoices(...indexes: readonly LibraryIndex[]): LibraryChoices {
  const usual = (columnOf: (index: LibraryIndex) => ChoiceColumn | ListColumn) =>
    usualFirst(indexes.map(columnOf));
  return {
    subjects: usual(({ subjects }) => subjects),
    stages: usual(({ stages }) => stages),
    tags: usual(({ tags }) => tags).slice(0, MOST_TAGS_OFFERED),
  };
}

function usualFirst(columns: readonly (ChoiceColumn | ListColumn)[]): string[] {
  const counts = new Map<string, number>();
  for (const { table, of } of columns) {
    const inColumn = new Uint32Array(table.length);
    for (let at = 0; at < of.length; at += 1) inColumn[of[at]!]! += 1;
    table.forEach((value, place) => {
      counts.set(value, (counts.get(value) ?? 0) + inColumn[place]!);
    });
  }
  counts.delete('');
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
