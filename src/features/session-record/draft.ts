import type { SessionRecordView } from '@/contract/after-session';
import type { LocalPhoto } from '@/platform/photos';

/** A picture of the record: on this phone, in the cloud, or both. */
export interface DraftPhoto {
  readonly key: string;
  readonly local: LocalPhoto | null;
  /** Null until the cloud has it. */
  readonly fileId: string | null;
  readonly sizeBytes: number;
}

/** What is being written on this phone, kept until the cloud has it. */
export interface RecordDraft {
  /** The revision that it was begun on. */
  readonly revision: number;
  readonly content: string;
  readonly effect: string;
  readonly photos: readonly DraftPhoto[];
}

export const draftKey = (sessionId: string) => `record-draft/${sessionId}`;

export function draftOf({ revision, content, effect, photos }: SessionRecordView): RecordDraft {
  return {
    revision,
    content,
    effect,
    photos: photos.map(({ fileId, sizeBytes }) => ({ key: fileId, local: null, fileId, sizeBytes })),
  };
}

/** What goes to the cloud: pictures that it has. */
export function sentPhotos({ photos }: RecordDraft): { fileId: string; sizeBytes: number }[] {
  return photos.flatMap(({ fileId, sizeBytes }) => (fileId === null ? [] : [{ fileId, sizeBytes }]));
}

/** What keeps the record from being saved, in words; undefined when nothing does. */
export function missingOf({ content, photos }: RecordDraft): string | undefined {
  if (content.trim().length < 2) return '还没写活动内容';
  const waiting = photos.filter(({ fileId }) => fileId === null).length;
  return waiting === 0 ? undefined : `还有 ${waiting} 张照片没传完`;
}
