import type { Photo, PieceFile } from '../submission/submission';
import type { Resource, ResourcePart } from './resource';
import { visiblePhotos } from './shared-photos';

/** A post or a find that parts were taken from, as it is now. */
export interface Source {
  /** `postId` or `entryId` of the parts. */
  readonly id: string;
  readonly photos: readonly Photo[];
  readonly files: readonly PieceFile[];
  readonly withdrawnAtMs: number | null;
}

export function sourceOf({ postId, entryId }: ResourcePart): string | null {
  return postId ?? entryId ?? null;
}

/**
 * A digest or a booklet without what was taken back since it was made, and without pictures that were refused since. Its
 * document keeps the copy until it is made anew; nobody is shown it. What is no copy stays as it is.
 */
export function asItStands(resource: Resource, sources: readonly Source[]): Resource {
  if (!resource.parts.some((part) => sourceOf(part) !== null)) return resource;
  const standing = sources.filter(({ withdrawnAtMs }) => withdrawnAtMs === null);
  const ids = new Set(standing.map(({ id }) => id));
  const shown = new Set(
    standing
      .flatMap(({ photos, files }) => [...visiblePhotos(photos, false), ...files])
      .map(({ fileId }) => fileId),
  );
  const parts = resource.parts.filter((part) => ids.has(sourceOf(part) ?? ''));
  const writers = new Set(parts.map(({ memberId }) => memberId));
  return {
    ...resource,
    parts,
    photos: resource.photos.filter(({ fileId }) => shown.has(fileId)),
    files: resource.files.filter(({ fileId }) => shown.has(fileId)),
    // Travellers are the authors of their digest whoever of them wrote; a booklet's are those who are in it.
    authorIds:
      resource.source === 'booklet'
        ? resource.authorIds.filter((memberId) => writers.has(memberId))
        : resource.authorIds,
  };
}
