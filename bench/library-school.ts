import { people, schoolDocuments } from '@/testing/founded-school';
import { aResource, storedResource } from '@/testing/library-builder';
import { aMember } from '@/testing/school-builder';
import { anApprovedPiece, inTime, readingDuty } from '@/testing/work-builder';
import type { SchoolCloud } from '../cloudfunctions/_shared/testing/school-cloud';
import type { LibraryEntry } from '../src/domain/sharing/library-entry';

const DAY_MS = 24 * 60 * 60_000;
const PIECE_CHARACTERS = 1_500;
/** Some megabytes a request of the local cloud. */
const AT_ONCE = 2_000;

export function librarySchool(
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, readonly object[]>> {
  const writers = [...names].map(([memberId, name]) =>
    aMember({ memberId, name, researchGroupId: 'chinese', prepGroupId: null, boundAtMs: inTime }),
  );
  return schoolDocuments({ members: [...people, ...writers] });
}

/** Entries as a school stored them: of three one is a shared piece of work of 1,500 characters, the others resources. */
export async function loadLibrary(cloud: SchoolCloud, entries: readonly LibraryEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE);
    await cloud.load('resources', some.filter((entry) => !isPiece(entry)).map(storedEntry));
    await cloud.load('submissions', some.filter(isPiece).map(storedPiece));
  }
}

/** Resources that came after the file was written. */
export function newerResources(entries: readonly LibraryEntry[]): object[] {
  return entries.map((entry) => {
    const resource = storedEntry(entry);
    const resourceId = `${resource.resourceId}x`;
    return { ...resource, _id: `${resource._id}x`, resourceId, changedAtMs: inTime };
  });
}

const isPiece = ({ key }: LibraryEntry) => key.startsWith('p.');

function storedEntry({ key, atMs, source, ...entry }: LibraryEntry) {
  const origin = source === 'piece' || source === 'commended' ? 'upload' : source;
  const resource = aResource({ ...entry, source: origin, resourceId: key.slice(2), byMemberId: 'm001' });
  return storedResource({ ...resource, addedAtMs: atMs, changedAtMs: inTime - DAY_MS });
}

function storedPiece({ key, atMs, summary, authorIds }: LibraryEntry) {
  const submissionId = key.slice(2);
  const gain = summary.repeat(Math.ceil(PIECE_CHARACTERS / summary.length)).slice(0, PIECE_CHARACTERS);
  const piece = anApprovedPiece({
    ...{ submissionId, memberId: authorIds[0]!, dutyId: readingDuty.dutyId, shares: true },
    ...{ parts: { gain }, submittedAtMs: atMs, sharesAtMs: inTime - DAY_MS, textCheck: 'pass' },
  });
  return { ...piece, _id: `${piece.schoolId}:${submissionId}` };
}
