import { type LedGroups, type Reviewable, type Reviewer, reviewRight } from './review-right';
import type { Submission } from './submission';

/** A waiting piece without its text: what lists are made of. */
export type WaitingPiece = Reviewable &
  Pick<
    Submission,
    | 'submissionId'
    | 'dutyId'
    | 'termId'
    | 'state'
    | 'textCheck'
    | 'characters'
    | 'timesSubmitted'
    | 'firstSubmittedAtMs'
    | 'submittedAtMs'
  >;

/**
 * The pieces that wait for this person, leaders' own first (only the office gets them), then the oldest. A text that is
 * not checked yet is nobody's to read and waits outside the queue.
 */
export function queueOf<Piece extends WaitingPiece>(
  reviewer: Reviewer,
  pieces: readonly Piece[],
  led: LedGroups,
): Piece[] {
  return pieces
    .filter((piece) => mayBeDecided(piece) && reviewRight(reviewer, piece, led) === 'mayReview')
    .sort(
      (a, b) =>
        Number(b.authorLeads) - Number(a.authorLeads) ||
        (a.submittedAtMs ?? 0) - (b.submittedAtMs ?? 0) ||
        (a.submissionId < b.submissionId ? -1 : 1),
    );
}

export function mayBeDecided(piece: Pick<Submission, 'state' | 'textCheck'>): boolean {
  return piece.state === 'submitted' && piece.textCheck === 'pass';
}

/** Whether reviewers may read what was handed in: drafts and texts that the platform did not pass are the author's alone. */
export function isReadable(piece: Pick<Submission, 'timesSubmitted' | 'textCheck'>): boolean {
  return piece.timesSubmitted > 0 && piece.textCheck === 'pass';
}
