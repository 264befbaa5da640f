import type { PieceView } from '@/contract/submission';
import type { Parts } from '@/domain/submission/submission';
import type { LocalPhoto } from '@/platform/photos';

/** A photo of a draft: on this phone, in the cloud, or both. */
export interface DraftPhoto {
  /** Made on this phone; the same over restarts. */
  readonly key: string;
  readonly local: LocalPhoto | null;
  readonly fileId: string | null;
  readonly sizeBytes: number;
}

/** What this phone knows of a piece that is being written; kept until the cloud has the same. */
export interface Draft {
  /** The cloud's revision that this text grew from. */
  readonly revision: number;
  readonly parts: Parts;
  readonly photos: readonly DraftPhoto[];
  /** Written here and not yet answered for by the cloud. */
  readonly unsaved: boolean;
}

/** The cloud's draft on this phone; photos that only this phone has stay with it. */
export function draftOfPiece(
  piece: Pick<PieceView, 'revision' | 'parts' | 'photos'>,
  kept: Draft | null,
): Draft {
  const localOf = new Map(kept?.photos.map((photo) => [photo.fileId, photo.local]));
  return {
    revision: piece.revision,
    parts: piece.parts,
    photos: [
      ...piece.photos.map(({ fileId, sizeBytes }) => ({
        key: fileId,
        local: localOf.get(fileId) ?? null,
        fileId,
        sizeBytes,
      })),
      ...(kept === null ? [] : waitingPhotos(kept)),
    ],
    unsaved: false,
  };
}

export type Meeting =
  | { readonly kind: 'takeCloud' }
  | { readonly kind: 'keepPhone' }
  /** Both were changed since they were last the same: the writer chooses, nothing is thrown away. */
  | { readonly kind: 'choose' };

export function isEditable({ state }: Pick<PieceView, 'state'>): boolean {
  return state === 'none' || state === 'draft' || state === 'returned';
}

/** What becomes of the phone's draft when the cloud's is read. */
export function meet(phone: Draft | null, piece: Pick<PieceView, 'revision' | 'parts' | 'state'>): Meeting {
  if (phone === null || !phone.unsaved || !isEditable(piece)) return { kind: 'takeCloud' };
  if (phone.revision === piece.revision) return { kind: 'keepPhone' };
  return sameText(phone.parts, piece.parts) ? { kind: 'takeCloud' } : { kind: 'choose' };
}

function sameText(a: Parts, b: Parts): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (partId) => (a[partId] ?? '') === (b[partId] ?? ''),
  );
}

/** The photos that the cloud can be told of: those it has. */
export function sentPhotos(draft: Draft): { fileId: string; sizeBytes: number }[] {
  return draft.photos.flatMap(({ fileId, sizeBytes }) => (fileId === null ? [] : [{ fileId, sizeBytes }]));
}

export function waitingPhotos(draft: Draft): readonly DraftPhoto[] {
  return draft.photos.filter((photo) => photo.fileId === null);
}

export function withPart(draft: Draft, partId: string, text: string): Draft {
  return { ...draft, parts: { ...draft.parts, [partId]: text }, unsaved: true };
}

export function withPhotos(draft: Draft, added: readonly DraftPhoto[]): Draft {
  return { ...draft, photos: [...draft.photos, ...added], unsaved: true };
}

export function withoutPhoto(draft: Draft, key: string): Draft {
  return { ...draft, photos: draft.photos.filter((photo) => photo.key !== key), unsaved: true };
}

export function withUploaded(draft: Draft, key: string, fileId: string): Draft {
  return {
    ...draft,
    photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, fileId } : photo)),
    unsaved: true,
  };
}
