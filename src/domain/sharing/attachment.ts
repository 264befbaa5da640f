import type { Photo, PieceFile } from '../submission/submission';
import type { FileEnding } from '../submission/work-kind';

/** A photo that somebody chose: on the phone, in the cloud, or both. */
export interface HeldPhoto {
  /** Made on this phone; the same over restarts. */
  readonly key: string;
  /** Where it lies on the phone. */
  readonly path: string;
  readonly extension: string;
  readonly sizeBytes: number;
  /** Null until the cloud has it. */
  readonly fileId: string | null;
}

/** A document, likewise. */
export interface HeldFile {
  readonly key: string;
  readonly path: string;
  readonly name: string;
  readonly ending: FileEnding;
  readonly sizeBytes: number;
  readonly fileId: string | null;
}

/** What belongs to a form beside its words. */
export interface Attached {
  readonly photos: readonly HeldPhoto[];
  readonly files: readonly HeldFile[];
}

/** As the cloud is told of it. */
export interface SentAttachments {
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
  readonly files: readonly PieceFile[];
}

export const nothingAttached: Attached = { photos: [], files: [] };

/** Where each thing lies that the cloud does not have yet, and under which name it goes there, photos first. */
export function waitingOf({ photos, files }: Attached): { key: string; path: string; cloudName: string }[] {
  return [
    ...photos.map(({ extension, ...photo }) => ({ ...photo, ending: extension })),
    ...files.map(({ name: _, ...file }) => file),
  ]
    .filter(({ fileId }) => fileId === null)
    .map(({ key, path, ending }) => ({ key, path, cloudName: `${key}.${ending}` }));
}

/** Everything as the cloud is told of it; null while something is not there yet. */
export function sentOf({ photos, files }: Attached): SentAttachments | null {
  const sentPhotos = photos.flatMap(({ fileId, sizeBytes }) =>
    fileId === null ? [] : [{ fileId, sizeBytes }],
  );
  const sentFiles = files.flatMap(({ fileId, name, ending, sizeBytes }) =>
    fileId === null ? [] : [{ fileId, name, ending, sizeBytes }],
  );
  const isWhole = sentPhotos.length === photos.length && sentFiles.length === files.length;
  return isWhole ? { photos: sentPhotos, files: sentFiles } : null;
}

export function withSent(attached: Attached, key: string, fileId: string): Attached {
  const sent = <Item extends HeldPhoto | HeldFile>(item: Item): Item =>
    item.key === key ? { ...item, fileId } : item;
  return { photos: attached.photos.map(sent), files: attached.files.map(sent) };
}

/** What the cloud lost is sent again from the phone's copy. */
export function withLost(attached: Attached, fileIds: readonly string[]): Attached {
  const lost = <Item extends HeldPhoto | HeldFile>(item: Item): Item =>
    item.fileId !== null && fileIds.includes(item.fileId) ? { ...item, fileId: null } : item;
  return { photos: attached.photos.map(lost), files: attached.files.map(lost) };
}

export function withoutItem(attached: Attached, key: string): Attached {
  return {
    photos: attached.photos.filter((photo) => photo.key !== key),
    files: attached.files.filter((file) => file.key !== key),
  };
}
