import { entryOfResource, type LibraryEntry } from '@/domain/sharing/library-entry';
import { buildLibraryIndex, type LibraryIndex } from '@/domain/sharing/library-index';
import { mergeLibraries } from '@/domain/sharing/library-merge';
import { isOnShelf } from '@/domain/sharing/resource-right';
import { isInLibrary } from '@/domain/submission/library';
import { readResourcePage } from '../../_shared/repositories/resources';
import type { Begun } from '../../_shared/school-index/index-kind';
import { pieceEntries, readSharedPiecePage } from './shelf-pieces';

/** Of whichever kind, the last document that was read; `p.` alone: all resources, and no piece yet. */
type Place = string;
const PIECES: Place = 'p.';
/** So many entries are objects at most: as columns they take a fifth of it. */
const MOST_OBJECTS = 5_000;
const nothing: ReadonlySet<string> = new Set();

interface Page {
  readonly entries: readonly LibraryEntry[];
  readonly place: Place | null;
}

/** All that is in a school's library, page by page, for as long as it may; the words of pieces are dropped with their page. */
export async function readOn(
  begun: Begun<LibraryIndex>,
  schoolId: string,
  mayGoOn: () => boolean,
): Promise<{ readonly index: LibraryIndex; readonly place: string | null }> {
  let { index, place } = begun;
  let entries: LibraryEntry[] = [];
  do {
    const page = await pageAfter(schoolId, place ?? 'r.');
    entries.push(...page.entries);
    place = page.place;
    if (entries.length >= MOST_OBJECTS) fold();
  } while (place !== null && mayGoOn());
  return { index: fold(), place };

  function fold(): LibraryIndex {
    const read = buildLibraryIndex(entries);
    entries = [];
    index = index === null ? read : mergeLibraries(index, nothing, read);
    return index;
  }
}

async function pageAfter(schoolId: string, place: Place): Promise<Page> {
  const after = place.slice(PIECES.length) || undefined;
  return place.startsWith(PIECES) ? pieces(schoolId, after) : resources(schoolId, after);
}

async function resources(schoolId: string, after: string | undefined): Promise<Page> {
  const { documents, isLast } = await readResourcePage(schoolId, after);
  const entries = documents.filter(isOnShelf).map(entryOfResource);
  return { entries, place: isLast ? PIECES : `r.${documents.at(-1)?._id}` };
}

async function pieces(schoolId: string, after: string | undefined): Promise<Page> {
  const { documents, isLast } = await readSharedPiecePage(schoolId, after);
  const entries = await pieceEntries(schoolId, documents.filter(isInLibrary));
  return { entries, place: isLast ? null : `${PIECES}${documents.at(-1)?._id}` };
}
