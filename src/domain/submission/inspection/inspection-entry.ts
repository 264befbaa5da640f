import { accept, type Result } from '../../refusal';
import type { InspectionTier } from '../../scoring/facts';
import type { Suggestion } from '../silent-checks';
import type { Photo } from '../submission';
import type { Inspection } from './inspection';
import { inspectionRefused } from './inspection-refusals';

/** What was found: one of four tiers, or that it was not seen (未查) and why. */
export type Mark =
  | { readonly kind: 'tier'; readonly tier: InspectionTier }
  | { readonly kind: 'notSeen'; readonly reason: string };

/** One person's notebook in one round, `SCHOOL:ROUND.MEMBER`. */
export interface InspectionEntry {
  readonly schoolId: string;
  readonly termId: string;
  readonly inspectionId: string;
  readonly memberId: string;
  /** Grows with each mark; two inspectors at once are told apart by it. */
  readonly revision: number;
  readonly mark: Mark | null;
  /** A word to the teacher; empty for none. */
  readonly word: string;
  /** Of the paper notebook, by whoever inspected it. */
  readonly photos: readonly Photo[];
  /** Put in by the teacher before; nobody has to. */
  readonly ownPhotos: readonly Photo[];
  readonly markedBy: string | null;
  readonly markedAtMs: number | null;
  /** The closing (its turn) that fixed this entry; null while it may be marked. */
  readonly sealedAtTurn: number | null;
  /** The fact that this closing posted; null where it posted none. */
  readonly factId: string | null;
  /** When pictures whose check stays silent are asked about again; null while none waits. */
  readonly checksDueAtMs: number | null;
}

/** What an inspector's phone sends of one person. `revision` is the one that it saw. */
export interface Marking {
  readonly memberId: string;
  readonly revision: number;
  readonly mark: Mark;
  readonly word: string;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
}

type EntryKey = Pick<Inspection, 'schoolId' | 'termId' | 'inspectionId'>;

/** An entry that nobody wrote on yet; it is not stored. */
export function blankEntry({ schoolId, termId, inspectionId }: EntryKey, memberId: string): InspectionEntry {
  return {
    schoolId,
    termId,
    inspectionId,
    memberId,
    revision: 0,
    mark: null,
    word: '',
    photos: [],
    ownPhotos: [],
    markedBy: null,
    markedAtMs: null,
    sealedAtTurn: null,
    factId: null,
    checksDueAtMs: null,
  };
}

/** Whether a mark may be written on the entry as it stands. `already`: this very mark stands. */
export function admitMarking(
  inspection: Pick<Inspection, 'state'>,
  entry: InspectionEntry,
  marking: Marking,
): Result<'new' | 'already', 'notOpen' | 'entryChanged' | 'reasonMissing'> {
  if (entry.revision > 0 && holdsMarking(entry, marking)) return accept('already');
  if (inspection.state !== 'open' || entry.sealedAtTurn !== null) return inspectionRefused('notOpen');
  if (marking.mark.kind === 'notSeen' && marking.mark.reason === '')
    return inspectionRefused('reasonMissing');
  if (marking.revision !== entry.revision) return inspectionRefused('entryChanged');
  return accept('new');
}

function holdsMarking(entry: InspectionEntry, { mark, word, photos }: Marking): boolean {
  return (
    entry.mark !== null &&
    isSameMark(entry.mark, mark) &&
    entry.word === word &&
    entry.photos.length === photos.length &&
    entry.photos.every(({ fileId }, index) => fileId === photos[index]?.fileId)
  );
}

function isSameMark(a: Mark, b: Mark): boolean {
  if (a.kind === 'tier') return b.kind === 'tier' && a.tier === b.tier;
  return b.kind === 'notSeen' && a.reason === b.reason;
}

/** The entry with this mark; what is known of a picture's check is kept. */
export function markedEntry(
  entry: InspectionEntry,
  marking: Marking,
  by: { readonly memberId: string; readonly now: number },
): InspectionEntry {
  const { mark, word } = marking;
  const photos = withKnownChecks(entry.photos, marking.photos);
  const marked = { ...entry, revision: entry.revision + 1, mark, word, photos };
  return withEntryChecksDue({ ...marked, markedBy: by.memberId, markedAtMs: by.now }, by.now);
}

/** The entry with the pictures that its teacher put in. */
export function withOwnPhotos(
  entry: InspectionEntry,
  photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[],
  now: number,
): InspectionEntry {
  return withEntryChecksDue({ ...entry, ownPhotos: withKnownChecks(entry.ownPhotos, photos) }, now);
}

function withKnownChecks(
  standing: readonly Photo[],
  sent: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[],
): Photo[] {
  const known = new Map(standing.map((photo) => [photo.fileId, photo]));
  return sent.map(
    ({ fileId, sizeBytes }): Photo => known.get(fileId) ?? { fileId, sizeBytes, check: 'pending' },
  );
}

/** The platform answers within half an hour, or not at all. */
const PATIENCE_MS = 30 * 60_000;

/** The entry with the moment at which silent checks are asked again, or none when nothing is waited for. */
export function withEntryChecksDue(entry: InspectionEntry, askedAtMs: number): InspectionEntry {
  const waits = waitingEntryPhotos(entry).length > 0;
  return { ...entry, checksDueAtMs: waits ? askedAtMs + PATIENCE_MS : null };
}

export function waitingEntryPhotos({
  photos,
  ownPhotos,
}: Pick<InspectionEntry, 'photos' | 'ownPhotos'>): string[] {
  return [...photos, ...ownPhotos].filter(({ check }) => check === 'pending').map(({ fileId }) => fileId);
}

/** A picture's answer. Anything but a pass hides it from everybody but who put it there. */
export function entryPhotoChecked(
  entry: InspectionEntry,
  fileId: string,
  suggestion: Suggestion,
): InspectionEntry {
  const check = suggestion === 'pass' ? 'pass' : 'risky';
  const settle = (photos: readonly Photo[]) =>
    photos.map((photo): Photo => (photo.fileId === fileId ? { ...photo, check } : photo));
  const settled = { ...entry, photos: settle(entry.photos), ownPhotos: settle(entry.ownPhotos) };
  const waits = waitingEntryPhotos(settled).length > 0;
  return { ...settled, checksDueAtMs: waits ? entry.checksDueAtMs : null };
}
