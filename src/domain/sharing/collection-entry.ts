import { accept, type Result } from '../refusal';
import type { Photo } from '../submission/submission';
import { type CollectionCall, collectionRefused, isClosed } from './collection-call';
import { nextCheckAtMs, pendingPhotos } from './shared-photos';

/** A small find that somebody handed in. One document, `SCHOOL:CALL:ENTRY`. */
export interface CollectionEntry {
  readonly schoolId: string;
  readonly callId: string;
  /** `MEMBER-KEY` */
  readonly entryId: string;
  readonly memberId: string;
  /** What it is, in a line; its heading in a booklet unless another is given. */
  readonly title: string;
  readonly text: string;
  /** Its author lets it be compiled. */
  readonly mayCompile: boolean;
  readonly photos: readonly Photo[];
  readonly checksDueAtMs: number | null;
  /** Grows with each change; two phones on one entry are told apart by it. From 1. */
  readonly revision: number;
  readonly handedInAtMs: number;
  /** When it came as it is now. */
  readonly receivedAtMs: number;
  /** Its author took it back; its words and pictures are gone then. */
  readonly withdrawnAtMs: number | null;
}

export const MOST_CHARACTERS = 800;
export const MOST_PHOTOS = 3;
export const MOST_ENTRIES = 20;

/** What a phone sends of an entry. */
export interface EntryDraft {
  /** What the phone knows of it; 0 for a new one. */
  readonly revision: number;
  readonly title: string;
  readonly text: string;
  readonly mayCompile: boolean;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
}

export interface EntryGround {
  readonly call: Pick<CollectionCall, 'schoolId' | 'callId' | 'untilMs'>;
  readonly entryId: string;
  readonly memberId: string;
  /** How many this person has in it. */
  readonly others: number;
}

export type EntryFault = 'callClosed' | 'entryWithdrawn' | 'changedElsewhere' | 'enoughEntries';

/**
 * Hands in an entry, or changes it until the call closes. What arrived before answers as it stands, also afterwards: a
 * resend is no change.
 */
export function decideEntry(
  standing: CollectionEntry | null,
  draft: EntryDraft,
  { call, entryId, memberId, others }: EntryGround,
  now: number,
): Result<CollectionEntry, EntryFault> {
  if (standing !== null && standing.withdrawnAtMs !== null) return collectionRefused('entryWithdrawn');
  if (standing !== null && isSame(standing, draft)) return accept(standing);
  if (isClosed(call, now)) return collectionRefused('callClosed');
  if ((standing?.revision ?? 0) !== draft.revision) return collectionRefused('changedElsewhere');
  if (standing === null && others >= MOST_ENTRIES) return collectionRefused('enoughEntries');
  const known = new Map(standing?.photos.map((photo) => [photo.fileId, photo]));
  const photos = pendingPhotos(draft.photos).map((photo) => known.get(photo.fileId) ?? photo);
  const { title, text, mayCompile } = draft;
  return accept({
    schoolId: call.schoolId,
    callId: call.callId,
    entryId,
    memberId,
    title,
    text,
    mayCompile,
    photos,
    checksDueAtMs: nextCheckAtMs({ photos }, now, now),
    revision: draft.revision + 1,
    handedInAtMs: standing?.handedInAtMs ?? now,
    receivedAtMs: now,
    withdrawnAtMs: null,
  });
}

function isSame(standing: CollectionEntry, { title, text, mayCompile, photos }: EntryDraft): boolean {
  const ids = (of: readonly { readonly fileId: string }[]) => of.map(({ fileId }) => fileId).join('\n');
  return (
    standing.title === title &&
    standing.text === text &&
    standing.mayCompile === mayCompile &&
    ids(standing.photos) === ids(photos)
  );
}

/** Its author takes it back, whenever that is: nobody reads it any more. */
export function withdrawnEntry(entry: CollectionEntry, now: number): CollectionEntry {
  if (entry.withdrawnAtMs !== null) return entry;
  const gone = { title: '', text: '', photos: [], checksDueAtMs: null, mayCompile: false };
  return { ...entry, ...gone, revision: entry.revision + 1, withdrawnAtMs: now };
}

/** Its author's consent to a booklet, given or taken back whenever that is; what was compiled stays until the next time. */
export function withConsent(entry: CollectionEntry, mayCompile: boolean): CollectionEntry {
  if (entry.withdrawnAtMs !== null || entry.mayCompile === mayCompile) return entry;
  return { ...entry, mayCompile, revision: entry.revision + 1 };
}

export function isForBooklet({ withdrawnAtMs, mayCompile }: CollectionEntry): boolean {
  return withdrawnAtMs === null && mayCompile;
}
