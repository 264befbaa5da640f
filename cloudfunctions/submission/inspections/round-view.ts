import type { EntryView, InspectionView, NotebookPhoto } from '@/contract/inspections';
import type { Caller } from '@/contract/policy';
import type { Inspection } from '@/domain/submission/inspection/inspection';
import { blankEntry, type InspectionEntry } from '@/domain/submission/inspection/inspection-entry';
import {
  inspectionRight,
  isOffice,
  mayClose,
  mayReopen,
  maySeeEntry,
  maySeeRound,
} from '@/domain/submission/inspection/inspection-right';
import { inspectedWords } from '@/domain/submission/inspection/inspection-words';
import type { Photo } from '@/domain/submission/submission';
import type { Context } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { findInspection, readEntries } from '../../_shared/repositories/inspections';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { liesUnderOwnPath } from '../../_shared/uploads';
import { recheckOwn } from './recheck-entries';

/** A round as one inspector sees it; null where there is none, or it is not this person's. */
export async function roundView(
  { caller, openId, now }: Context<Caller>,
  inspectionId: string,
): Promise<InspectionView | null> {
  const { schoolId, memberId } = caller;
  const [inspection, entries, school] = await Promise.all([
    findInspection(schoolId, inspectionId),
    readEntries({ schoolId, inspectionId }),
    findSchool(schoolId),
  ]);
  if (inspection === null || !maySeeRound(caller, inspection)) return null;
  await recheckOwn(entries, caller, openId, now);
  const { title, kind, day, by, state, turn, last } = inspection;
  const nameOfGroup = groupNamer(school);
  const marked = entries.filter(({ mark }) => mark !== null).length;
  const shown = isOffice(caller)
    ? inspection.groupIds
    : inspection.groupIds.filter((groupId) => groupId === caller.researchGroupId);
  return {
    inspectionId,
    title,
    kind,
    what: inspectedWords(inspection),
    day,
    by,
    state,
    turn,
    reason: last.reason,
    groups: shown.map((groupId) => ({ groupId, name: nameOfGroup(groupId) })),
    entries: await entryViews(caller, inspection, entries),
    unmarked: inspection.inspectees.length - marked,
    holdsOwn: inspection.inspectees.some((inspectee) => inspectee.memberId === memberId),
    mayClose: mayClose(caller, inspection),
    mayReopen: mayReopen(caller, inspection),
    uploadPath: uploadPathOf(caller, inspectionId),
  };
}

export function uploadPathOf({ schoolId, memberId }: Caller, inspectionId: string): string {
  return `${schoolId}/${memberId}/inspection-${inspectionId}/`;
}

/** The rows that somebody may see, in the order of groups and people; `only` some of them. */
export async function entryViews(
  caller: Caller,
  inspection: Inspection,
  entries: readonly InspectionEntry[],
  only?: ReadonlySet<string>,
): Promise<EntryView[]> {
  const byMember = new Map(entries.map((entry) => [entry.memberId, entry]));
  const seen = inspection.groupIds.flatMap((groupId) =>
    inspection.inspectees.filter(
      (inspectee) =>
        inspectee.groupId === groupId &&
        maySeeEntry(caller, inspection, inspectee) &&
        (only === undefined || only.has(inspectee.memberId)),
    ),
  );
  const rows = seen.map((inspectee) => {
    const { memberId } = inspectee;
    return { inspectee, entry: byMember.get(memberId) ?? blankEntry(inspection, memberId) };
  });
  const [names, show] = await Promise.all([
    readNamesOf(
      inspection.schoolId,
      rows.flatMap(({ entry }) => [entry.memberId, ...(entry.markedBy === null ? [] : [entry.markedBy])]),
    ),
    photoShower(
      caller,
      rows.flatMap(({ entry }) => [...entry.photos, ...entry.ownPhotos]),
    ),
  ]);
  const nameOf = namer(names);
  return rows.map(({ inspectee, entry }) => ({
    memberId: entry.memberId,
    name: nameOf(entry.memberId),
    groupId: inspectee.groupId,
    mayMark: inspection.state === 'open' && inspectionRight(caller, inspection, inspectee) === 'mayInspect',
    revision: entry.revision,
    // Who is in a round's list and of the office, too, does not read the own result before it is closed.
    ...(entry.memberId === caller.memberId && inspection.state !== 'closed'
      ? { mark: null, word: '', photos: [], by: '' }
      : {
          mark: entry.mark,
          word: entry.word,
          photos: entry.photos.map(show),
          by: entry.markedBy === null ? '' : nameOf(entry.markedBy),
        }),
    ownPhotos: entry.ownPhotos.map(show),
  }));
}

/** Links for pictures that passed, and for those that the caller put there. */
export async function photoShower(
  caller: Caller,
  photos: readonly Photo[],
): Promise<(photo: Photo) => NotebookPhoto> {
  const isShown = ({ check, fileId }: Photo) => check === 'pass' || liesUnderOwnPath(fileId, caller);
  const links = await photoLinks(photos.filter(isShown).map(({ fileId }) => fileId));
  return (photo) => ({ ...photo, url: links.get(photo.fileId) ?? null });
}
