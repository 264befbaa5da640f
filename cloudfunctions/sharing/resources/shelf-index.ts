import { tailFromMs } from '@/domain/school-index/index-state';
import { entryOfResource, type LibraryEntry, pieceKey, resourceKey } from '@/domain/sharing/library-entry';
import { buildLibraryIndex, type LibraryIndex } from '@/domain/sharing/library-index';
import { mergeLibraries } from '@/domain/sharing/library-merge';
import { isOnShelf } from '@/domain/sharing/resource-right';
import { isInLibrary } from '@/domain/submission/library';
import { countResourcesFrom, readResourcesFrom } from '../../_shared/repositories/resources';
import type { IndexKind } from '../../_shared/school-index/index-kind';
import { readIndexState } from '../../_shared/school-index/index-states';
import { indexReader } from '../../_shared/school-index/read-index';
import { renewIndex } from '../../_shared/school-index/renew-index';
import { readOn } from './shelf-build';
import { packLibrary, unpackLibrary } from './shelf-file';
import {
  countMovedPieces,
  pieceEntries,
  readMovedPieces,
  readPieceSummaries,
  readSharedPieces,
} from './shelf-pieces';

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
export interface SearchableShelf {
  readonly standing: LibraryIndex | null;
  readonly newer: LibraryIndex;
  /** What of the file the newer index answers for, or nobody any more. */
  readonly touched: ReadonlySet<string>;
  /** False while the job still reads a large library for its first file, or for one in a damaged file's place. */
  readonly isWhole: boolean;
}

export async function readShelf(schoolId: string): Promise<SearchableShelf> {
  const state = await readIndexState(shelfIndex.statesIn, schoolId);
  const { file, begun } = state;
  const isFirstBegun = file === null && begun !== undefined;
  const [standing, { entries, touched }] = await Promise.all([
    file === null ? null : readIndex(schoolId, file),
    readChanged(schoolId, isFirstBegun ? begun.sinceMs : tailFromMs(state)),
  ]);
  const isWhole = file === null ? !isFirstBegun : standing !== null;
  return { standing, newer: buildLibraryIndex(entries), touched, isWhole };
}

interface Changed {
  readonly entries: readonly LibraryEntry[];
  /** The keys of all that may have changed, also of what is in the library no longer. */
  readonly touched: ReadonlySet<string>;
}

async function readChanged(schoolId: string, fromMs: number): Promise<Changed> {
  const [resources, moved] = await Promise.all([
    readResourcesFrom(schoolId, fromMs),
    readMoved(schoolId, fromMs),
  ]);
  const pieces = await pieceEntries(schoolId, moved.pieces);
  return {
    entries: [...resources.filter(isOnShelf).map(entryOfResource), ...pieces],
    touched: new Set([
      ...resources.map(({ resourceId }) => resourceKey(resourceId)),
      ...moved.submissionIds.map(pieceKey),
    ]),
  };
}

async function readMoved(schoolId: string, fromMs: number) {
  if (fromMs <= 0) {
    const pieces = await readSharedPieces(schoolId);
    return { pieces, submissionIds: pieces.map(({ submissionId }) => submissionId) };
  }
  const submissionIds = await readMovedPieces(schoolId, fromMs);
  const found = await readPieceSummaries(schoolId, submissionIds);
  return { pieces: found.filter(isInLibrary), submissionIds };
}
