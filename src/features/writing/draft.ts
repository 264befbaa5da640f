import type { PieceView } from '@/contract/piece-view';
import type { Parts, PieceFile, PiecePhoto } from '@/domain/submission/submission';
import type { FileEnding, WorkForm, WorkKind } from '@/domain/submission/work-kind';
import type { LocalFile } from '@/platform/kept-files';
import type { LocalPhoto } from '@/platform/photos';

/** A photo of a draft: on this phone, in the cloud, or both. */
export interface DraftPhoto {
  /** Made on this phone; the same over restarts. */
  readonly key: string;
  readonly local: LocalPhoto | null;
  readonly fileId: string | null;
  readonly sizeBytes: number;
  readonly caption: string;
}

/** A document of a draft, likewise. */
export interface DraftFile {
  readonly key: string;
  readonly local: LocalFile | null;
  readonly fileId: string | null;
  readonly sizeBytes: number;
  readonly name: string;
  readonly ending: FileEnding;
}

/** Everything that its author gave a piece, as one device has it. */
export interface Version {
  /** Null until it is chosen, where the duty leaves a choice. */
  readonly kind: WorkKind | null;
  readonly parts: Parts;
  readonly photos: readonly DraftPhoto[];
  readonly files: readonly DraftFile[];
  readonly shares: boolean;
}

/** What this phone knows of a piece that is being written; kept until the cloud has the same. */
export interface Draft extends Version {
  /** The cloud's revision that this text grew from. */
  readonly revision: number;
  /** Written here and not yet answered for by the cloud. */
  readonly unsaved: boolean;
  /** Words of parts that the chosen kind does not have: kept on this phone until the piece is handed in. */
  readonly aside: Parts;
  /** What was not chosen when two devices had written: kept on this phone likewise. */
  readonly unchosen: readonly Version[];
}

/** The cloud's draft, as a reading or a conflict tells it. */
export type CloudDraft = Pick<PieceView, 'revision' | 'parts' | 'shares' | 'savedAtMs'> & {
  readonly kind: WorkKind | null;
  readonly photos: readonly Pick<PiecePhoto, 'fileId' | 'sizeBytes' | 'caption'>[];
  readonly files: readonly PieceFile[];
};

export function isEditable({ state }: Pick<PieceView, 'state'>): boolean {
  return state === 'none' || state === 'draft' || state === 'returned';
}

/** A piece that nobody began has no kind yet where there is a choice: its author is asked first. */
export function cloudDraftOf(piece: PieceView): CloudDraft {
  const { revision, parts, photos, files, shares, savedAtMs } = piece;
  const isOpen = piece.state === 'none' && piece.choices.length > 1;
  return { revision, parts, photos, files, shares, savedAtMs, kind: isOpen ? null : piece.form.kind };
}

/** What an earlier version of the app kept on this phone, in today's shape. */
export function restored(kept: Draft | null, piece: PieceView | null): Draft | null {
  const since = { kind: piece?.form.kind ?? null, files: [], shares: false, aside: {}, unchosen: [] };
  return kept === null ? null : { ...since, ...kept };
}

/** The form that a draft is written in. */
export function formOf(
  piece: Pick<PieceView, 'form' | 'choices'>,
  { kind }: Pick<Version, 'kind'>,
): WorkForm {
  return piece.choices.find((form) => form.kind === kind) ?? piece.form;
}

/** The cloud's draft on this phone; what only this phone has stays with it. */
export function draftOfCloud(cloud: CloudDraft, kept: Draft | null): Draft {
  const { revision } = cloud;
  const taken = versionOf(cloud, kept);
  const waiting = kept === null ? { photos: [], files: [] } : waitingOf(kept);
  return {
    ...taken,
    photos: [...taken.photos, ...waiting.photos],
    files: [...taken.files, ...waiting.files],
    revision,
    unsaved: false,
    aside: kept?.aside ?? {},
    unchosen: kept?.unchosen ?? [],
  };
}

/** The cloud's draft as a version, with the copies that this phone has of its photos and files. */
function versionOf(cloud: CloudDraft, kept: Version | null): Version {
  const { kind, parts, shares } = cloud;
  const photoOf = new Map(kept?.photos.map((photo) => [photo.fileId, photo.local]));
  const fileOf = new Map(kept?.files.map((file) => [file.fileId, file.local]));
  return {
    kind,
    parts,
    shares,
    photos: cloud.photos.map(({ fileId, sizeBytes, caption }) => ({
      key: fileId,
      local: photoOf.get(fileId) ?? null,
      fileId,
      sizeBytes,
      caption,
    })),
    files: cloud.files.map(({ fileId, sizeBytes, name, ending }) => ({
      key: fileId,
      local: fileOf.get(fileId) ?? null,
      fileId,
      sizeBytes,
      name,
      ending,
    })),
  };
}

export type Meeting =
  | { readonly kind: 'takeCloud' }
  | { readonly kind: 'keepPhone' }
  /** Both were changed since they were last the same: the writer chooses, nothing is thrown away. */
  | { readonly kind: 'choose' };

/** What becomes of the phone's draft when the cloud's is read. */
export function meet(phone: Draft | null, piece: PieceView): Meeting {
  if (phone === null || !phone.unsaved || !isEditable(piece)) return { kind: 'takeCloud' };
  if (phone.revision === piece.revision) return { kind: 'keepPhone' };
  return isSame(phone, cloudDraftOf(piece)) ? { kind: 'takeCloud' } : { kind: 'choose' };
}

/**
 * The phone's draft once the cloud's is taken. Words that this phone still held when another device handed the piece in are
 * laid down beside it: it may come back to its author.
 */
export function takingCloud(piece: PieceView, phone: Draft | null): Draft {
  const cloud = cloudDraftOf(piece);
  const isLateWords = phone?.unsaved === true && !isEditable(piece) && !isSame(phone, cloud);
  if (phone === null || !isLateWords) return draftOfCloud(cloud, phone);
  return choosing(phone, cloud, 'other');
}

function isSame(phone: Draft, cloud: CloudDraft): boolean {
  const partIds = new Set([...Object.keys(phone.parts), ...Object.keys(cloud.parts)]);
  return (
    phone.kind === cloud.kind &&
    phone.shares === cloud.shares &&
    [...partIds].every((partId) => (phone.parts[partId] ?? '') === (cloud.parts[partId] ?? '')) &&
    marks(sentPhotos(phone)) === marks(cloud.photos) &&
    marks(sentFiles(phone)) === marks(cloud.files)
  );
}

function marks(items: readonly { readonly fileId: string; readonly caption?: string }[]): string {
  return items.map(({ fileId, caption = '' }) => `${fileId} ${caption}`).join('\n');
}

/** The writer's choice; what was not chosen stays on this phone, whole. */
export function choosing(phone: Draft, other: CloudDraft, which: 'phone' | 'other'): Draft {
  const theirs = versionOf(other, phone);
  const { kind, parts, photos, files, shares, unchosen } = phone;
  if (which === 'phone')
    return { ...phone, revision: other.revision, unsaved: true, unchosen: [...unchosen, theirs] };
  const mine: Version = { kind, parts, photos, files, shares };
  return {
    ...phone,
    ...theirs,
    revision: other.revision,
    unsaved: false,
    unchosen: [...unchosen, mine],
  };
}

/** Goes on with a version that was not chosen; the one in hand takes its place. */
export function exchanged(draft: Draft, index: number): Draft {
  const wanted = draft.unchosen[index];
  if (wanted === undefined) return draft;
  const { kind, parts, photos, files, shares } = draft;
  const laidDown: Version = { kind, parts, photos, files, shares };
  const unchosen = draft.unchosen.map((version, place) => (place === index ? laidDown : version));
  return { ...draft, ...wanted, unsaved: true, unchosen };
}

/** The photos that the cloud can be told of: those it has. */
export function sentPhotos({ photos }: Pick<Version, 'photos'>) {
  return photos.flatMap(({ fileId, sizeBytes, caption }) =>
    fileId === null ? [] : [{ fileId, sizeBytes, caption }],
  );
}

export function sentFiles({ files }: Pick<Version, 'files'>): PieceFile[] {
  return files.flatMap(({ fileId, sizeBytes, name, ending }) =>
    fileId === null ? [] : [{ fileId, sizeBytes, name, ending }],
  );
}

/** What this phone has and the cloud has not. */
export function waitingOf({ photos, files }: Pick<Version, 'photos' | 'files'>) {
  return {
    photos: photos.filter(({ fileId }) => fileId === null),
    files: files.filter(({ fileId }) => fileId === null),
  };
}
