import type { Suggestion } from '../submission/silent-checks';
import type { Photo } from '../submission/submission';

/** Anything shared that has pictures which the platform has to pass before others see them. */
export interface WithPhotos {
  readonly photos: readonly Photo[];
  /** When silent checks are asked again; null while none is waited for. */
  readonly checksDueAtMs: number | null;
}

/** The platform answers within half an hour, or not at all. */
const PATIENCE_MS = 30 * 60_000;
/** Who did not answer for so long will not. */
const GIVES_UP_AFTER_MS = 3 * 24 * 60 * 60_000;

/** Pictures as they are first stored, waiting for their checks. */
export function pendingPhotos(photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[]): readonly Photo[] {
  return photos.map(({ fileId, sizeBytes }) => ({ fileId, sizeBytes, check: 'pending' }));
}

export function waitingPhotoIds({ photos }: Pick<WithPhotos, 'photos'>): string[] {
  return photos.filter(({ check }) => check === 'pending').map(({ fileId }) => fileId);
}

/** When silence is asked about again, after a question at `askedAtMs` about something added at `addedAtMs`. */
export function nextCheckAtMs(
  shared: Pick<WithPhotos, 'photos'>,
  addedAtMs: number,
  askedAtMs: number,
): number | null {
  const hasHope = askedAtMs - addedAtMs < GIVES_UP_AFTER_MS;
  return waitingPhotoIds(shared).length > 0 && hasHope ? askedAtMs + PATIENCE_MS : null;
}

/** A picture's answer: anything but `pass` hides it for good; of two answers the worse stands. */
export function sharedPhotoChecked<Shared extends WithPhotos>(
  shared: Shared,
  fileId: string,
  suggestion: Suggestion,
): Shared {
  const check = suggestion === 'pass' ? 'pass' : 'risky';
  const photos = shared.photos.map((photo) =>
    photo.fileId === fileId && photo.check !== 'risky' ? ({ ...photo, check } as const) : photo,
  );
  const checksDueAtMs = waitingPhotoIds({ photos }).length > 0 ? shared.checksDueAtMs : null;
  return { ...shared, photos, checksDueAtMs };
}

/** The pictures that somebody may see: the author all that are not refused, others what passed. */
export function visiblePhotos(photos: readonly Photo[], isAuthor: boolean): Photo[] {
  return photos.filter(({ check }) => check === 'pass' || (isAuthor && check === 'pending'));
}
