import type { EntryView } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import type { Mark, Marking } from '@/domain/submission/inspection/inspection-entry';
import type { LocalPhoto } from '@/platform/photos';

/** A picture of a notebook: on this phone, in the cloud, or both. */
export interface KeptPhoto {
  readonly key: string;
  readonly local: LocalPhoto | null;
  /** Where it goes in the cloud. */
  readonly path: string;
  /** Null until the cloud has it. */
  readonly fileId: string | null;
  readonly sizeBytes: number;
}

/** What this phone says of one notebook, kept until the cloud has it. */
export interface KeptMark {
  readonly memberId: string;
  /** The revision that it stands on. */
  readonly revision: number;
  /** Null while there is a word or a picture and no tier yet: such a one waits for its tier. */
  readonly mark: Mark | null;
  readonly word: string;
  readonly photos: readonly KeptPhoto[];
  /** Made anew by each change, so that an answer to an earlier one does not settle a later. */
  readonly stamp: string;
  /** Why the cloud did not take it; null while it waits. */
  readonly refusal: Refusal | null;
}

export type MarkChange = Partial<Pick<KeptMark, 'mark' | 'word' | 'photos'>>;

/** What is kept after a change: on what was kept before, else on what the cloud has. */
export function changedMark(
  entry: EntryView,
  kept: KeptMark | undefined,
  change: MarkChange,
  stamp: string,
): KeptMark {
  const { memberId, revision, mark, word, photos } = entry;
  const standing = kept ?? {
    memberId,
    revision,
    mark,
    word,
    photos: photos.map(({ fileId, sizeBytes }) => ({
      key: fileId,
      local: null,
      path: '',
      fileId,
      sizeBytes,
    })),
  };
  return { ...standing, ...change, stamp, refusal: null };
}

/** Whether it can go: there is a mark, with its reason where one is needed, and nothing was refused. */
export function isSendable({ mark, refusal }: KeptMark): boolean {
  if (mark === null || refusal !== null) return false;
  return mark.kind === 'tier' || mark.reason.trim() !== '';
}

/** As it goes to the cloud: with the pictures that it has. */
export function markingOf({ memberId, revision, mark, word, photos }: KeptMark): Marking | null {
  if (mark === null) return null;
  const sent = photos.flatMap(({ fileId, sizeBytes }) => (fileId === null ? [] : [{ fileId, sizeBytes }]));
  return { memberId, revision, mark, word, photos: sent };
}

/** What is left to keep once the cloud took what was sent: a later change, or pictures that have not gone. */
export function afterTaken(now: KeptMark, sent: KeptMark, entry: EntryView): KeptMark | null {
  const isLater = now.stamp !== sent.stamp || now.photos.some(({ fileId }) => fileId === null);
  return isLater ? { ...now, revision: entry.revision } : null;
}

/** One line of the list: what the phone says where it says something, else what the cloud has. */
export interface Row {
  readonly entry: EntryView;
  readonly kept: KeptMark | null;
  readonly mark: Mark | null;
  readonly word: string;
  readonly photoCount: number;
}

export function rowOf(entry: EntryView, kept: KeptMark | undefined): Row {
  const { mark, word, photos } = kept ?? entry;
  return { entry, kept: kept ?? null, mark, word, photoCount: photos.length };
}
