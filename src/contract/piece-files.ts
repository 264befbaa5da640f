import type { PieceFile, PiecePhoto } from '@/domain/submission/submission';

export interface PhotoView extends PiecePhoto {
  /** A short-lived private link; null while it may not be shown to the caller. */
  readonly url: string | null;
}

export interface FileView extends PieceFile {
  /** A short-lived private link; null where storage has no such file any more. */
  readonly url: string | null;
}
