import { accept, type Result } from '../refusal';
import { holds, type Writing, withWriting } from './piece';
import { refused } from './refusals';
import type { Submission } from './submission';

/** The draft as the server has it, for a phone that must choose between the two. */
export type StandingDraft = Pick<
  Submission,
  'revision' | 'savedAtMs' | 'kind' | 'parts' | 'photos' | 'files' | 'shares'
>;

/**
 * Saves a draft. What the server holds already is answered as it stands, whatever the state, so that a resend answers
 * the same. A draft that another phone changed meanwhile is never overwritten: `draftConflict` carries the server's.
 */
export function decideSaveDraft(
  piece: Submission,
  writing: Writing,
  now: number,
): Result<Submission, 'draftConflict' | 'notEditable'> {
  if (holds(piece, writing)) return accept(piece);
  if (!isEditable(piece)) return refused('notEditable');
  if (writing.revision !== piece.revision) return conflict(piece);
  return accept(withWriting(piece, writing, now));
}

export function conflict(piece: Submission): Result<never, 'draftConflict'> {
  const { revision, savedAtMs, kind, parts, photos, files, shares } = piece;
  const standing: StandingDraft = { revision, savedAtMs, kind, parts, photos, files, shares };
  return refused('draftConflict', standing);
}

export function isEditable(piece: Submission): boolean {
  switch (piece.state) {
    case 'draft':
    case 'returned':
      return true;
    case 'submitted':
    case 'approved':
    case 'rejected':
      return false;
    default:
      return piece.state satisfies never;
  }
}
