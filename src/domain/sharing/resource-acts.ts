import type { Role } from '../people/role';
import { accept, type Result } from '../refusal';
import type { PieceFile } from '../submission/submission';
import type { Resource, ResourceSource } from './resource';
import { resourceRefused } from './resource-refusals';
import { isOwnResource, mayTendResource } from './resource-right';
import { isSameWish, type ResourceFiles, type ResourceWish, wishOf } from './resource-wish';
import { nextCheckAtMs, pendingPhotos } from './shared-photos';

interface Origin {
  readonly schoolId: string;
  readonly resourceId: string;
  readonly source: ResourceSource;
  readonly of: string | null;
  readonly authorIds: readonly string[];
  readonly byMemberId: string;
  readonly nowMs: number;
}

/** A new resource as it is stored: its words passed their check, its pictures wait for theirs. */
export function newResource(origin: Origin, wish: ResourceWish, { photos, files }: ResourceFiles): Resource {
  const { schoolId, resourceId, source, of, authorIds, byMemberId, nowMs } = origin;
  const pending = pendingPhotos(photos);
  return {
    ...{ schoolId, resourceId, source, of, authorIds, byMemberId },
    ...wishOf(wish),
    parts: [],
    photos: pending,
    files,
    addedAtMs: nowMs,
    changedAtMs: nowMs,
    checksDueAtMs: nextCheckAtMs({ photos: pending }, nowMs, nowMs),
    removed: null,
  };
}

/** The same words and files under one key are one resource; once it was changed or removed, whatever is sent again is it. */
export function isSameResource(
  standing: Resource,
  wish: ResourceWish,
  { photos, files }: ResourceFiles,
): boolean {
  if (standing.removed !== null || standing.changedAtMs !== standing.addedAtMs) return true;
  return (
    isSameWish(standing, wish) &&
    idsOf(standing.photos) === idsOf(photos) &&
    idsOf(standing.files) === idsOf(files)
  );
}

function idsOf(files: readonly Pick<PieceFile, 'fileId'>[]): string {
  return files.map(({ fileId }) => fileId).join(' ');
}

interface Actor {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/** What it says of itself, said anew. Null: it says so already. */
export function decideResourceChange(
  resource: Resource,
  wish: ResourceWish,
  actor: Actor,
  nowMs: number,
): Result<Resource | null, 'gone' | 'notYours'> {
  if (resource.removed !== null) return resourceRefused('gone');
  if (!mayTendResource(actor, resource)) return resourceRefused('notYours');
  if (isSameWish(resource, wish)) return accept(null);
  return accept({ ...resource, ...wishOf(wish), changedAtMs: nowMs });
}

/** Takes it off the shelf. The office says why; whose it is need not. Null: it was removed before. */
export function decideResourceRemoval(
  resource: Resource,
  reason: string,
  actor: Actor,
  nowMs: number,
): Result<Resource | null, 'notYours' | 'reasonMissing'> {
  if (!mayTendResource(actor, resource)) return resourceRefused('notYours');
  if (resource.removed !== null) return accept(null);
  if (!isOwnResource(actor, resource) && reason === '') return resourceRefused('reasonMissing');
  return accept(removedResource(resource, { byMemberId: actor.memberId, atMs: nowMs, reason }));
}

export function removedResource(resource: Resource, removed: NonNullable<Resource['removed']>): Resource {
  return { ...resource, removed, isPublic: false, changedAtMs: removed.atMs };
}
