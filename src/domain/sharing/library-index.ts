import {
  type ChoiceColumn,
  choiceAt,
  choiceColumn,
  type ListColumn,
  listAt,
  listColumn,
  type TextColumn,
  textAt,
  textColumn,
} from './library-columns';
import type { LibraryEntry, ShelfSource } from './library-entry';
import { initialsOf } from './pinyin-initials';
import type { ResourceKind } from './resource';
import { normalised } from './search-words';

/**
 * The library as it is searched: one ordinal an entry, newest first, and what is known of each in columns. Built by a job
 * and never changed; what is newer is an index of its own that is searched beside it.
 */
export interface LibraryIndex {
  readonly keys: readonly string[];
  readonly atMs: Float64Array;
  readonly titles: TextColumn;
  /** As they are compared. */
  readonly searchedTitles: TextColumn;
  /** The ways in which titles' initials are read, parted by blanks. */
  readonly titleInitials: TextColumn;
  readonly summaries: TextColumn;
  readonly kinds: ChoiceColumn;
  readonly sources: ChoiceColumn;
  readonly subjects: ChoiceColumn;
  readonly stages: ChoiceColumn;
  readonly platforms: ChoiceColumn;
  readonly tags: ListColumn;
  readonly authors: ListColumn;
}

/** The index of these entries, the same in whatever order they come. Of a key given twice the later one stands. */
export function buildLibraryIndex(entries: Iterable<LibraryEntry>): LibraryIndex {
  const byKey = new Map<string, LibraryEntry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  const sorted = [...byKey.values()].sort(newestFirst);
  const texts = (of: (entry: LibraryEntry) => string) => textColumn(sorted.map(of));
  const choices = (of: (entry: LibraryEntry) => string) => choiceColumn(sorted.map(of));
  return {
    keys: sorted.map(({ key }) => key),
    atMs: Float64Array.from(sorted, ({ atMs }) => atMs),
    titles: texts(({ title }) => title),
    searchedTitles: texts(({ title }) => normalised(title)),
    titleInitials: texts(({ title }) => initialsOf(normalised(title)).join(' ')),
    summaries: texts(({ summary }) => normalised(summary)),
    kinds: choices(({ kind }) => kind),
    sources: choices(({ source }) => source),
    subjects: choices(({ subject }) => subject),
    stages: choices(({ stage }) => stage),
    platforms: choices(({ platform }) => platform ?? ''),
    tags: listColumn(sorted.map(({ tags }) => tags)),
    authors: listColumn(sorted.map(({ authorIds }) => authorIds)),
  };
}

export function newestFirst(
  one: Pick<LibraryEntry, 'atMs' | 'key'>,
  other: Pick<LibraryEntry, 'atMs' | 'key'>,
): number {
  return other.atMs - one.atMs || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}

/** The entries of an index, with summaries as they are compared: a job renews its file from the file itself. */
export function entriesOf(index: LibraryIndex): LibraryEntry[] {
  return index.keys.map((key, ordinal) => {
    const platform = choiceAt(index.platforms, ordinal) as NonNullable<LibraryEntry['platform']> | '';
    return {
      key,
      atMs: index.atMs[ordinal]!,
      title: textAt(index.titles, ordinal),
      summary: textAt(index.summaries, ordinal),
      kind: choiceAt(index.kinds, ordinal) as ResourceKind,
      source: choiceAt(index.sources, ordinal) as ShelfSource,
      subject: choiceAt(index.subjects, ordinal),
      stage: choiceAt(index.stages, ordinal),
      platform: platform === '' ? null : platform,
      tags: listAt(index.tags, ordinal),
      authorIds: listAt(index.authors, ordinal),
    };
  });
}
