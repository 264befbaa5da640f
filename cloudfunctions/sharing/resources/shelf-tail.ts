import { storedFromMs } from '@/domain/school-index/index-state';
import { entryOfResource, type LibraryEntry, pieceKey, resourceKey } from '@/domain/sharing/library-entry';
import { buildLibraryIndex, type LibraryIndex } from '@/domain/sharing/library-index';
import { mergeLibraries } from '@/domain/sharing/library-merge';
import { isOnShelf } from '@/domain/sharing/resource-right';
import { isInLibrary } from '@/domain/submission/library';
import { readResourcesFrom } from '../../_shared/repositories/resources';
import { pieceEntries, readMovedPieces, readPieceSummaries, readSharedPieces } from './shelf-pieces';

/** What is newer than a school's file. */
export interface ShelfTail {
  readonly newer: LibraryIndex;
  /** The keys of all that may have changed, also of what is in the library no longer. */
  readonly touched: ReadonlySet<string>;
}

interface KeptTail extends ShelfTail {
  /** From when on it holds what was stored: another file has another one. */
  readonly fromMs: number;
  /** When it was read. */
  readonly upToMs: number;
}

/** An instance of a function answers for few schools at a time; a tail of three hundred takes some 0.3 MB. */
const MOST_SCHOOLS = 30;

const kept = new Map<string, KeptTail>();

/**
 * All that was stored from a moment on. An instance keeps what it read, and reads on from there as the job reads on from its
 * file: what has not changed since is right, and what has is read again.
 */
export async function readTail(schoolId: string, fromMs: number, now: number): Promise<ShelfTail> {
  const before = kept.get(schoolId);
  const known = before?.fromMs === fromMs && before.upToMs <= now ? before : null;
  const changed = await readChanged(schoolId, known === null ? fromMs : storedFromMs(known.upToMs));
  const tail = known === null ? tailOf(changed) : withChanged(known, changed);
  kept.delete(schoolId);
  kept.set(schoolId, { ...tail, fromMs, upToMs: now });
  for (const [longestUnread] of kept) {
    if (kept.size <= MOST_SCHOOLS) break;
    kept.delete(longestUnread);
  }
  return tail;
}

function tailOf({ entries, touched }: Changed): ShelfTail {
  return { newer: buildLibraryIndex(entries), touched };
}

/** The same tail when nothing changed: what was made of it stays right, too. */
function withChanged(tail: ShelfTail, { entries, touched }: Changed): ShelfTail {
  if (touched.size === 0) return tail;
  return {
    newer: mergeLibraries(tail.newer, touched, buildLibraryIndex(entries)),
    touched: new Set([...tail.touched, ...touched]),
  };
}

export interface Changed {
  readonly entries: readonly LibraryEntry[];
  readonly touched: ReadonlySet<string>;
}

export async function readChanged(schoolId: string, fromMs: number): Promise<Changed> {
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
