import type { Member } from '../people/member';
import type { Duty } from '../term/term';
import { charactersOf, cleanParts } from './parts';
import type { AuthorLeads, Parts, PieceFile, PiecePhoto, Submission } from './submission';
import { cleanText } from './text';
import type { WorkForm, WorkKind } from './work-kind';

/** What a phone sends: the text, photos and files of a piece, as they are on that phone. */
export interface Writing {
  /** The revision that the phone started from. */
  readonly revision: number;
  readonly parts: Parts;
  /** Which of the duty's kinds the author chose. */
  readonly kind: WorkKind;
  readonly photos: readonly Pick<PiecePhoto, 'fileId' | 'sizeBytes' | 'caption'>[];
  readonly files: readonly PieceFile[];
  readonly shares: boolean;
}

export type Author = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** `DUTY.MEMBER`: the two ids make the piece's, so that there can be only one. */
export function submissionIdOf(dutyId: string, memberId: string): string {
  return `${dutyId}.${memberId}`;
}

/** The piece of somebody who has not written a word of it yet. */
export function newPiece(author: Author, termId: string, duty: Duty, now: number): Submission {
  return {
    schoolId: author.schoolId,
    termId,
    submissionId: submissionIdOf(duty.dutyId, author.memberId),
    dutyId: duty.dutyId,
    memberId: author.memberId,
    kind: duty.kind,
    formVersion: 0,
    ...standingOf(author),
    state: 'draft',
    step: 0,
    returnDueAtMs: null,
    revision: 0,
    rounds: 0,
    timesSubmitted: 0,
    timesReopened: 0,
    parts: {},
    characters: 0,
    photos: [],
    files: [],
    shares: false,
    commendedAtMs: null,
    expertId: null,
    textCheck: 'pending',
    checksDueAtMs: null,
    likenessFound: null,
    likenessDueAtMs: null,
    savedAtMs: now,
    submittedRevision: null,
    firstSubmittedAtMs: null,
    submittedAtMs: null,
  };
}

/** Where the author stands in the school, which decides who reviews: what a leader writes goes one level up. */
export function standingOf(
  author: Author,
): Pick<Submission, 'researchGroupId' | 'prepGroupId' | 'authorLeads'> {
  const { researchGroupId, prepGroupId, roles } = author;
  return {
    researchGroupId,
    prepGroupId,
    authorLeads: leads(roles),
  };
}

function leads(roles: Author['roles']): AuthorLeads {
  if (roles.includes('groupLeader')) return 'research';
  return roles.includes('prepLeader') ? 'preparation' : 'none';
}

/** Whether a piece holds exactly this already. Sizes are measured by the server and not compared. */
export function holds(piece: Submission, writing: Omit<Writing, 'revision'>): boolean {
  if (piece.kind !== writing.kind || piece.shares !== writing.shares) return false;
  const partIds = new Set([...Object.keys(piece.parts), ...Object.keys(writing.parts)]);
  for (const partId of partIds)
    if ((piece.parts[partId] ?? '') !== (writing.parts[partId] ?? '')) return false;
  return (
    sameItems<Writing['photos'][number]>(
      piece.photos,
      writing.photos,
      ({ fileId, caption }) => `${fileId} ${caption}`,
    ) && sameItems(piece.files, writing.files, ({ fileId, name }) => `${fileId} ${name}`)
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[], keyOf: (item: Item) => string): boolean {
  return a.length === b.length && a.every((item, index) => keyOf(item) === keyOf(b[index]!));
}

/** What was sent, fit to be stored: only the form's own parts, and words without what nobody typed. */
export function cleanWriting(form: WorkForm, writing: Writing): Writing {
  return {
    ...writing,
    parts: cleanParts(form, writing.parts),
    photos: writing.photos.map((photo) => ({ ...photo, caption: cleanText(photo.caption).trim() })),
    files: writing.files.map((file) => ({ ...file, name: cleanText(file.name) })),
  };
}

/** The piece with this writing in place of its own; what is known of a photo's check is kept. */
export function withWriting(piece: Submission, writing: Writing, now: number): Submission {
  const known = new Map(piece.photos.map((photo) => [photo.fileId, photo.check]));
  return {
    ...piece,
    revision: piece.revision + 1,
    kind: writing.kind,
    files: writing.files,
    shares: writing.shares,
    parts: writing.parts,
    characters: charactersOf(writing.parts),
    photos: writing.photos.map(({ fileId, sizeBytes, caption }) => ({
      fileId,
      sizeBytes,
      caption,
      check: known.get(fileId) ?? 'unchecked',
    })),
    savedAtMs: now,
  };
}

/** Handed in after the duty's due moment for the first time. A later draft of a piece that came in time is not late. */
export function isLate(piece: Pick<Submission, 'firstSubmittedAtMs'>, duty: Duty): boolean {
  return piece.firstSubmittedAtMs !== null && piece.firstSubmittedAtMs > duty.dueAtMs;
}
