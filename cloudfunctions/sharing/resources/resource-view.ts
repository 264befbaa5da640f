import type { Caller } from '@/contract/policy';
import type { ResourceView, SharedPhotoView } from '@/contract/resources';
import { resourceKey } from '@/domain/sharing/library-entry';
import type { Resource } from '@/domain/sharing/resource';
import { isOwnResource, mayTendResource } from '@/domain/sharing/resource-right';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import { namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readNamesOf } from '../../_shared/repositories/members';
import { isFavoured } from './favourite-store';
import { readStanding } from './read-standing';
import { findReport } from './report-store';

/** A resource as one person reads it: pictures that passed, or are that person's own, and links for a few minutes. */
export async function resourceView(caller: Caller, stored: Resource): Promise<ResourceView> {
  const resource = await readStanding(stored);
  const { schoolId, memberId } = caller;
  const { resourceId, parts, files, authorIds, byMemberId, removed } = resource;
  const mine = isOwnResource(caller, resource);
  const photos = visiblePhotos(resource.photos, mine);
  const people = [byMemberId, ...authorIds, ...parts.map((part) => part.memberId)];
  const [links, names, favoured, report] = await Promise.all([
    photoLinks([...photos, ...files].map(({ fileId }) => fileId)),
    readNamesOf(schoolId, removed === null ? people : [...people, removed.byMemberId]),
    isFavoured(caller, resourceKey(resourceId)),
    findReport({ schoolId, resourceId, memberId }),
  ]);
  const personOf = namer(names);
  const shown = new Map<string, SharedPhotoView>(
    photos.map(({ fileId, check }) => [
      fileId,
      { fileId, url: links.get(fileId) ?? null, waits: check === 'pending' },
    ]),
  );
  const placed = new Set(parts.flatMap(({ photoIds }) => photoIds));
  const authors = authorIds.length > 0 ? authorIds : [byMemberId];
  return {
    ...saysOfItself(resource),
    by: authors.map(personOf).join('、'),
    addedBy: personOf(byMemberId),
    parts: parts.map(({ heading, text, photoIds, memberId: author }, at) => ({
      ...{ n: at + 1, heading, text },
      by: personOf(author),
      photos: photoIds.flatMap((photoId) => shown.get(photoId) ?? []),
    })),
    photos: [...shown.values()].filter(({ fileId }) => !placed.has(fileId)),
    files: files.map((file) => ({ ...file, url: links.get(file.fileId) ?? null })),
    mine,
    mayTend: mayTendResource(caller, resource),
    favoured,
    reported: report !== null && report.settledAtMs === null,
    removed:
      removed === null
        ? null
        : { by: personOf(removed.byMemberId), atMs: removed.atMs, reason: removed.reason },
  };
}

function saysOfItself(resource: Resource) {
  const { resourceId, source, of, title, summary, kind, subject, stage, platform, tags } = resource;
  const { copyright, copyrightNote, isPublic, addedAtMs } = resource;
  return {
    ...{ resourceId, source, of, title, summary, kind, subject, stage, platform, tags },
    ...{ copyright, copyrightNote, isPublic, addedAtMs },
  };
}
