import type { ShelfRow } from '@/contract/resources';
import { entryOfPiece, entryOfResource, keyed, type LibraryEntry } from '@/domain/sharing/library-entry';
import { isOnShelf } from '@/domain/sharing/resource-right';
import { formOfPiece } from '@/domain/submission/catalogue';
import { isInLibrary } from '@/domain/submission/library';
import { readDuties } from '../../_shared/duties-of-pieces';
import { groupNamer, namer } from '../../_shared/names';
import { readNamesOf } from '../../_shared/repositories/members';
import { readResourceSummaries } from '../../_shared/repositories/resources';
import { findSchool } from '../../_shared/repositories/schools';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { readPieceSummaries } from './shelf-pieces';

/**
 * These as they stand at this moment, in the same order: what was removed, or whose author agrees no longer, is not among
 * them, whatever an index says.
 */
export async function standingEntries(schoolId: string, keys: readonly string[]): Promise<LibraryEntry[]> {
  const named = keys.map(keyed);
  const idsOf = (kind: 'resource' | 'piece') =>
    named.filter((each) => each.kind === kind).map(({ id }) => id);
  const [resources, pieces] = await Promise.all([
    readResourceSummaries(schoolId, idsOf('resource')),
    standingPieces(schoolId, idsOf('piece')),
  ]);
  const standing = [...resources.filter(isOnShelf).map(entryOfResource), ...pieces];
  const byKey = new Map(standing.map((entry) => [entry.key, entry]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** Pieces as a list shows them: their words stay where they are. */
async function standingPieces(schoolId: string, ids: readonly string[]): Promise<LibraryEntry[]> {
  if (ids.length === 0) return [];
  const pieces = (await readPieceSummaries(schoolId, ids)).filter(isInLibrary);
  const [duties, catalogue, school] = await Promise.all([
    readDuties(schoolId, pieces),
    readCatalogue(schoolId),
    findSchool(schoolId),
  ]);
  const groupOf = groupNamer(school);
  return pieces.map((piece) =>
    entryOfPiece(piece, {
      title: duties.get(piece.dutyId)?.title ?? '',
      kindName: formOfPiece(catalogue, piece)?.name ?? '',
      subject: groupOf(piece.researchGroupId).replace(/教研组$/, ''),
      words: '',
    }),
  );
}

export async function shelfRows(schoolId: string, entries: readonly LibraryEntry[]): Promise<ShelfRow[]> {
  const names = await readNamesOf(
    schoolId,
    entries.flatMap(({ authorIds }) => authorIds),
  );
  const personOf = namer(names);
  return entries.map(({ key, title, kind, source, subject, stage, atMs, authorIds }) => ({
    ...{ key, title, kind, source, subject, stage, atMs },
    by: authorIds.map(personOf).join('、'),
  }));
}
