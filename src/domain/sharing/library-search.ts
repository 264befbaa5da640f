import { type ChoiceColumn, findText, type ListColumn } from './library-columns';
import { kindWords, platformWords, type ShelfSource } from './library-entry';
import type { LibraryIndex } from './library-index';
import { initialsOf } from './pinyin-initials';
import type { ResourceKind } from './resource';
import { mayBeInitials, normalised } from './search-words';

/** What somebody chose; what is absent is not narrowed. */
export interface LibraryFacets {
  readonly kind?: ResourceKind | undefined;
  readonly source?: ShelfSource | undefined;
  readonly subject?: string | undefined;
  readonly stage?: string | undefined;
  readonly platform?: string | undefined;
  readonly tag?: string | undefined;
}

/** The name of a member by id; nothing for who is no member any more. */
export type NameOf = (memberId: string) => string;

/**
 * What one word counts where it stands: in the title most; as initials of the title, or in a tag, subject, stage, kind,
 * platform or author (by characters or initials); least in the summary, or with its characters apart. The sum of all words
 * ranks; what does not hold them all is not found, and among equals the newest comes first.
 */
export const rankOf = { title: 3, words: 2, summary: 1 } as const;

/** What was found: ordinals, the highest rank first, then as they stand; and the rank of each ordinal of the index. */
export interface Found {
  readonly ordinals: Uint32Array;
  readonly ranks: Uint8Array;
}

/** All that hold every word and fit what was chosen. Without words, all that fit, newest first. */
export function searchLibrary(
  index: LibraryIndex,
  words: readonly string[],
  facets: LibraryFacets,
  nameOf: NameOf,
): Found {
  const size = index.keys.length;
  const ranks = new Uint8Array(size);
  const fits = fitting(index, facets);
  for (const [n, word] of words.entries()) {
    const one = ranksOfWord(index, word, nameOf);
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      if (fits[ordinal] === 0 || one[ordinal] === 0) fits[ordinal] = 0;
      else ranks[ordinal] = n === 0 ? one[ordinal]! : ranks[ordinal]! + one[ordinal]!;
    }
  }
  return { ordinals: byRank(fits, ranks), ranks };
}

function ranksOfWord(index: LibraryIndex, word: string, nameOf: NameOf): Uint8Array {
  const ranks = new Uint8Array(index.keys.length);
  const raise = (rank: number) => (ordinal: number) => {
    if (ranks[ordinal]! < rank) ranks[ordinal] = rank;
  };
  findText(index.searchedTitles, word, raise(rankOf.title));
  if (mayBeInitials(word)) findText(index.titleInitials, word, raise(rankOf.words));
  findWords(index, (value) => holdsWord(value, word), nameOf, raise(rankOf.words));
  findText(index.summaries, word, raise(rankOf.summary));
  if (mayStandApart(word)) findApart(index, word, nameOf, raise(rankOf.summary));
  return ranks;
}

/** Characters of a word may stand apart in title and words together: 「复述课件」 in 「课件：复述」. */
export function mayStandApart(word: string): boolean {
  return /^[\u4e00-\u9fff]{2,}$/.test(word);
}

export function holdsWord(value: string, word: string): boolean {
  const compared = normalised(value);
  if (compared.includes(word)) return true;
  return mayBeInitials(word) && initialsOf(compared).some((way) => way.includes(word));
}

function findApart(
  index: LibraryIndex,
  word: string,
  nameOf: NameOf,
  found: (ordinal: number) => void,
): void {
  const characters = [...new Set(word)];
  const seen = new Uint8Array(index.keys.length);
  characters.forEach((character, n) => {
    const note = (ordinal: number) => {
      if (seen[ordinal] === n) seen[ordinal] = n + 1;
    };
    findText(index.searchedTitles, character, note);
    findWords(index, (value) => normalised(value).includes(character), nameOf, note);
  });
  seen.forEach((count, ordinal) => {
    if (count === characters.length) found(ordinal);
  });
}

/** Tells of each entry one of whose words is as wanted. Each distinct word is asked about once. */
function findWords(
  index: LibraryIndex,
  isWanted: (value: string) => boolean,
  nameOf: NameOf,
  found: (ordinal: number) => void,
): void {
  const same = (value: string) => value;
  findChoice(index.subjects, same, isWanted, found);
  findChoice(index.stages, same, isWanted, found);
  findChoice(index.kinds, kindWords, isWanted, found);
  findChoice(index.platforms, platformWords, isWanted, found);
  findList(index.tags, same, isWanted, found);
  findList(index.authors, nameOf, isWanted, found);
}

type Asked = (value: string) => boolean;

function wantedOf(table: readonly string[], wordsOf: NameOf, isWanted: Asked): Uint8Array | null {
  const wanted = Uint8Array.from(table, (value) => (isWanted(wordsOf(value)) ? 1 : 0));
  return wanted.includes(1) ? wanted : null;
}

function findChoice(
  { table, of }: ChoiceColumn,
  wordsOf: NameOf,
  isWanted: Asked,
  found: (ordinal: number) => void,
): void {
  const wanted = wantedOf(table, wordsOf, isWanted);
  if (wanted === null) return;
  for (let ordinal = 0; ordinal < of.length; ordinal += 1) if (wanted[of[ordinal]!] === 1) found(ordinal);
}

function findList(
  { table, of, starts }: ListColumn,
  wordsOf: NameOf,
  isWanted: Asked,
  found: (ordinal: number) => void,
): void {
  const wanted = wantedOf(table, wordsOf, isWanted);
  if (wanted === null) return;
  for (let ordinal = 0; ordinal + 1 < starts.length; ordinal += 1)
    for (let at = starts[ordinal]!; at < starts[ordinal + 1]!; at += 1)
      if (wanted[of[at]!] === 1) found(ordinal);
}

/** A 1 for each entry that fits what was chosen. */
function fitting(index: LibraryIndex, facets: LibraryFacets): Uint8Array {
  const fits = new Uint8Array(index.keys.length).fill(1);
  const narrow = (column: ChoiceColumn, value: string | undefined) => {
    if (value === undefined) return;
    const place = column.table.indexOf(value);
    for (let ordinal = 0; ordinal < fits.length; ordinal += 1)
      if (column.of[ordinal] !== place) fits[ordinal] = 0;
  };
  narrow(index.kinds, facets.kind);
  narrow(index.sources, facets.source);
  narrow(index.subjects, facets.subject);
  narrow(index.stages, facets.stage);
  narrow(index.platforms, facets.platform);
  if (facets.tag === undefined) return fits;
  const tagged = new Uint8Array(fits.length);
  const { tag } = facets;
  findList(
    index.tags,
    (value) => value,
    (value) => value === tag,
    (ordinal) => {
      tagged[ordinal] = 1;
    },
  );
  return fits.map((fit, ordinal) => fit & tagged[ordinal]!);
}

/** Counted, not compared: entries stand newest first already. */
function byRank(fits: Uint8Array, ranks: Uint8Array): Uint32Array {
  const counts = new Uint32Array(257);
  let total = 0;
  for (let ordinal = 0; ordinal < fits.length; ordinal += 1) {
    if (fits[ordinal] === 0) continue;
    total += 1;
    counts[255 - ranks[ordinal]! + 1]! += 1;
  }
  for (let at = 1; at < counts.length; at += 1) counts[at]! += counts[at - 1]!;
  const ordinals = new Uint32Array(total);
  for (let ordinal = 0; ordinal < fits.length; ordinal += 1) {
    if (fits[ordinal] === 0) continue;
    const bucket = 255 - ranks[ordinal]!;
    ordinals[counts[bucket]!] = ordinal;
    counts[bucket]! += 1;
  }
  return ordinals;
}
