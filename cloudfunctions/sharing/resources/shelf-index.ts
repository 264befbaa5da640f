import { tailFromMs } from '@/domain/school-index/index-state';
import { type LibraryChoices, libraryChoices } from '@/domain/sharing/library-choices';
import { buildLibraryIndex, type LibraryIndex } from '@/domain/sharing/library-index';
import { mergeLibraries } from '@/domain/sharing/library-merge';
import { countResourcesFrom } from '../../_shared/repositories/resources';
import type { IndexKind } from '../../_shared/school-index/index-kind';
import { readIndexState } from '../../_shared/school-index/index-states';
import { indexReader } from '../../_shared/school-index/read-index';
import { renewIndex } from '../../_shared/school-index/renew-index';
import { readOn } from './shelf-build';
import { packLibrary, unpackLibrary } from './shelf-file';
import { countMovedPieces } from './shelf-pieces';
import { readChanged, readTail, type ShelfTail } from './shelf-tail';

/** So many newer things are read and searched beside the file within the time of a search. */
const LONGEST_TAIL = 300;
/** So many are read within a search that finds its file damaged, in some seconds. */
const MOST_AT_ONCE = 3_000;

export const shelfIndex: IndexKind<LibraryIndex> = {
  statesIn: 'resourceIndexes',
  folder: '_library',
  longestTail: LONGEST_TAIL,
  encode: packLibrary,
  decode: unpackLibrary,
  sizeOf: ({ keys, titles, searchedTitles, titleInitials, summaries }) => ({
    entries: keys.length,
    bytes: [titles, searchedTitles, titleInitials, summaries].reduce(
      (sum, { units, starts }) => sum + units.byteLength + starts.byteLength,
      keys.length * 100,
    ),
  }),
  countFrom: async (schoolId, fromMs) => {
    const counts = [countResourcesFrom(schoolId, fromMs), countMovedPieces(schoolId, fromMs)];
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  },
  inTurns: { mostAtOnce: MOST_AT_ONCE, readOn },
  build: async (schoolId) => buildLibraryIndex((await readChanged(schoolId, 0)).entries),
  renew: async (index, schoolId, fromMs) => {
    const { entries, touched } = await readChanged(schoolId, fromMs);
    return mergeLibraries(index, touched, buildLibraryIndex(entries));
  },
};

const readIndex = indexReader(shelfIndex);

/** The timer's step. */
export async function renewShelfIndex(schoolId: string, now: number): Promise<number> {
  return (await renewIndex(shelfIndex, schoolId, now)) ? 1 : 0;
}

/** The library as it can be searched at this moment: the file, and what is newer. */
export interface SearchableShelf extends ShelfTail {
  readonly standing: LibraryIndex | null;
  /** False while the job still reads a large library for its first file, or for one in a damaged file's place. */
  readonly isWhole: boolean;
}

/** The file and what is newer, in the order in which they are searched. */
export function indexesOf({ standing, newer }: SearchableShelf): LibraryIndex[] {
  return standing === null ? [newer] : [standing, newer];
}

/** By the newer index, which belongs to one file, that never changes: made once for as long as nothing is stored. */
const choicesKept = new WeakMap<LibraryIndex, LibraryChoices>();

/** What a search or a form offers to choose from. */
export function choicesOf(shelf: SearchableShelf): LibraryChoices {
  const known = choicesKept.get(shelf.newer) ?? libraryChoices(...indexesOf(shelf));
  choicesKept.set(shelf.newer, known);
  return known;
}

export async function readShelf(schoolId: string, now: number): Promise<SearchableShelf> {
  const state = await readIndexState(shelfIndex.statesIn, schoolId);
  const { file, begun } = state;
  const isFirstBegun = file === null && begun !== undefined;
  const [standing, tail] = await Promise.all([
    file === null ? null : readIndex(schoolId, file),
    readTail(schoolId, isFirstBegun ? begun.sinceMs : tailFromMs(state), now),
  ]);
  const isWhole = file === null ? !isFirstBegun : standing !== null;
  return { standing, ...tail, isWhole };
}
