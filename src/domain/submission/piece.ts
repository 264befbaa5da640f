import type { Member } from '../people/member';
import type { Duty } from '../term/term';
import { charactersOf } from './parts';
import type { Parts, Photo, Submission } from './submission';

/** What a phone sends: the text and the photos of a piece, as they are on that phone. */
export interface Writing {
  /** The revision that the phone started from. */
  readonly revision: number;
  readonly parts: Parts;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
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
    ...standingOf(author),
    state: 'draft',
    revision: 0,
    rounds: 0,
    timesSubmitted: 0,
    timesReopened: 0,
    parts: {},
    characters: 0,
    photos: [],
    textCheck: 'pending',
    checksDueAtMs: null,
    savedAtMs: now,
    submittedRevision: null,
    firstSubmittedAtMs: null,
    submittedAtMs: null,
  };
}

/** Where the author stands in the school, which decides who reviews. Anybody who leads is reviewed by the office. */
export function standingOf(
  author: Author,
): Pick<Submission, 'researchGroupId' | 'prepGroupId' | 'authorLeads'> {
  const { researchGroupId, prepGroupId, roles } = author;
  return {
    researchGroupId,
    prepGroupId,
    authorLeads: roles.includes('prepLeader') || roles.includes('groupLeader'),
  };
}

/** Whether a piece holds exactly this text and these photos already. Sizes are measured by the server and not compared. */
export function holds(piece: Submission, writing: Pick<Writing, 'parts' | 'photos'>): boolean {
  const partIds = new Set([...Object.keys(piece.parts), ...Object.keys(writing.parts)]);
  for (const partId of partIds)
    if ((piece.parts[partId] ?? '') !== (writing.parts[partId] ?? '')) return false;
  return (
    piece.photos.length === writing.photos.length &&
    piece.photos.every((photo, index) => photo.fileId === writing.photos[index]?.fileId)
  );
}

/** The piece with this text and these photos in place of its own; what is known of a photo's check is kept. */
export function withWriting(piece: Submission, writing: Writing, now: number): Submission {
  const known = new Map(piece.photos.map((photo) => [photo.fileId, photo.check]));
  return {
    ...piece,
    revision: piece.revision + 1,
    parts: writing.parts,
    characters: charactersOf(writing.parts),
    photos: writing.photos.map(({ fileId, sizeBytes }) => ({
      fileId,
      sizeBytes,
      check: known.get(fileId) ?? 'unchecked',
    })),
    savedAtMs: now,
  };
}

/** Handed in after the duty's due moment for the first time. A later draft of a piece that came in time is not late. */
export function isLate(piece: Pick<Submission, 'firstSubmittedAtMs'>, duty: Duty): boolean {
  return piece.firstSubmittedAtMs !== null && piece.firstSubmittedAtMs > duty.dueAtMs;
}
