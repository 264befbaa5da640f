import { accept, type Result } from '../refusal';
import { type ContentRefusal, contentFault } from './content';
import { likenessAwaited } from './likeness/likeness-due';
import { type Author, holds, standingOf, type Writing, withWriting } from './piece';
import { refused } from './refusals';
import { nextRound } from './round';
import { conflict, isEditable } from './save-draft';
import { withChecksDue } from './silent-checks';
import type { Round, Submission, TextCheck } from './submission';
import type { WorkForm } from './work-kind';

type AdmissionRefusal = 'draftConflict' | 'notEditable' | ContentRefusal;

/**
 * Whether a piece may be handed in as it is written, before anything is asked of storage or of the content check.
 * `already`: the server has exactly this, handed in; a resend meets its first result. In a returned piece, which a resend
 * must not hand in anew, the resend is known by its revision: it is older than the one its first sending made.
 */
export function admitSubmit(
  piece: Submission,
  writing: Writing,
  form: WorkForm,
): Result<'already' | 'new', AdmissionRefusal> {
  const same = holds(piece, writing);
  if (!isEditable(piece)) return same ? accept('already') : refused('notEditable');
  if (piece.submittedRevision !== null && writing.revision < piece.submittedRevision)
    return same ? accept('already') : conflict(piece);
  if (!same && writing.revision !== piece.revision) return conflict(piece);
  const fault = contentFault(form, writing);
  return fault ?? accept('new');
}

/** Hands in: the piece as it then stands, and the round that keeps this version for ever. */
export function submitWork(
  piece: Submission,
  writing: Writing,
  author: Author,
  form: Pick<WorkForm, 'kind' | 'version'>,
  textCheck: TextCheck,
  now: number,
): { readonly piece: Submission; readonly round: Round } {
  const written = withWriting(piece, writing, now);
  const photos = written.photos.map((photo) =>
    photo.check === 'unchecked' ? { ...photo, check: 'pending' as const } : photo,
  );
  const submitted: Submission = {
    ...written,
    ...standingOf(author),
    formVersion: form.version,
    state: 'submitted',
    step: 0,
    returnDueAtMs: null,
    rounds: piece.rounds + 1,
    timesSubmitted: piece.timesSubmitted + 1,
    photos,
    textCheck,
    ...likenessAwaited(now),
    submittedRevision: written.revision,
    firstSubmittedAtMs: piece.firstSubmittedAtMs ?? now,
    submittedAtMs: now,
  };
  const round = nextRound(piece, {
    act: 'submitted',
    byMemberId: piece.memberId,
    atMs: now,
    parts: submitted.parts,
    photos,
    files: submitted.files,
    form: { kind: form.kind, version: form.version },
    step: 0,
  });
  return { piece: withChecksDue(submitted, now), round };
}
