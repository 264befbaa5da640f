import { choiceAt, choiceColumn, listAt, listColumn, type TextColumn } from './library-columns';
import { type LibraryIndex, newestFirst } from './library-index';

/** An entry of the merged index, in one of the two it is made of. */
interface Pick {
  readonly of: LibraryIndex;
  readonly ordinal: number;
}

/**
 * One index of two, the same as if it were built of their entries at once; of the older one without those that are hidden and
 * those that the newer one has, too. Texts are copied as they lie: no fifty thousand titles and summaries are made of it.
 */
export function mergeLibraries(
  older: LibraryIndex,
  hidden: ReadonlySet<string>,
  newer: LibraryIndex,
): LibraryIndex {
  const picks = picksOf(older, new Set([...hidden, ...newer.keys]), newer);
  const texts = (column: (index: LibraryIndex) => TextColumn) => pickedTexts(picks, column);
  const choices = (name: 'kinds' | 'sources' | 'subjects' | 'stages' | 'platforms') =>
    choiceColumn(picks.map(({ of, ordinal }) => choiceAt(of[name], ordinal)));
  const lists = (name: 'tags' | 'authors') =>
    listColumn(picks.map(({ of, ordinal }) => listAt(of[name], ordinal)));
  return {
    keys: picks.map(({ of, ordinal }) => of.keys[ordinal]!),
    atMs: Float64Array.from(picks, ({ of, ordinal }) => of.atMs[ordinal]!),
    titles: texts(({ titles }) => titles),
    searchedTitles: texts(({ searchedTitles }) => searchedTitles),
    titleInitials: texts(({ titleInitials }) => titleInitials),
    summaries: texts(({ summaries }) => summaries),
    kinds: choices('kinds'),
    sources: choices('sources'),
    subjects: choices('subjects'),
    stages: choices('stages'),
    platforms: choices('platforms'),
    tags: lists('tags'),
    authors: lists('authors'),
  };
}

function picksOf(older: LibraryIndex, hidden: ReadonlySet<string>, newer: LibraryIndex): Pick[] {
  const picks: Pick[] = [];
  let next = 0;
  const takeNewer = () => picks.push({ of: newer, ordinal: next++ });
  older.keys.forEach((key, ordinal) => {
    if (hidden.has(key)) return;
    while (next < newer.keys.length && newestFirst(placed(newer, next), placed(older, ordinal)) < 0)
      takeNewer();
    picks.push({ of: older, ordinal });
  });
  while (next < newer.keys.length) takeNewer();
  return picks;
}

function placed({ atMs, keys }: LibraryIndex, ordinal: number) {
  return { atMs: atMs[ordinal]!, key: keys[ordinal]! };
}

function pickedTexts(picks: readonly Pick[], column: (index: LibraryIndex) => TextColumn): TextColumn {
  const starts = new Uint32Array(picks.length + 1);
  picks.forEach(({ of, ordinal }, at) => {
    const from = column(of).starts;
    starts[at + 1] = starts[at]! + from[ordinal + 1]! - from[ordinal]!;
  });
  const units = new Uint16Array(starts[picks.length]!);
  picks.forEach(({ of, ordinal }, at) => {
    const from = column(of);
    units.set(from.units.subarray(from.starts[ordinal]!, from.starts[ordinal + 1]!), starts[at]!);
  });
  return { units, starts };
}
