import type { LedGroups, Reviewer } from './led-groups';
import { decidingRight } from './review-right';
import type { Reviewable, ReviewStep } from './review-stage';
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
    | 'rounds'
    | 'timesSubmitted'
    | 'firstSubmittedAtMs'
    | 'submittedAtMs'
  >;

/** A piece in somebody's queue: at which step, and in whose stead. */
export interface Queued<Piece> {
  readonly piece: Piece;
  readonly step: ReviewStep;
  readonly inSteadOf: string | null;
}

/**
 * The pieces that wait for this person, leaders' own first (only the office gets them), then the oldest. A text that is
 * not checked yet is nobody's to read and waits outside the queue.
 */
export function queueOf<Piece extends WaitingPiece>(
  reviewer: Reviewer,
  pieces: readonly Piece[],
  led: LedGroups,
): Queued<Piece>[] {
  return pieces
    .flatMap((piece): Queued<Piece>[] => {
      if (!mayBeDecided(piece)) return [];
      const right = decidingRight(reviewer, piece, led);
      return right.right === 'mayReview' ? [{ piece, step: right.step, inSteadOf: right.inSteadOf }] : [];
    })
    .sort(
      ({ piece: a }, { piece: b }) =>
        Number(b.authorLeads !== 'none') - Number(a.authorLeads !== 'none') ||
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

/** A piece is answered within three days; what waits longer is shown as waiting long (等得久). */
export const ANSWERED_WITHIN_DAYS = 3;

export function waitsLong({ submittedAtMs }: Pick<Submission, 'submittedAtMs'>, now: number): boolean {
  return submittedAtMs !== null && now - submittedAtMs > ANSWERED_WITHIN_DAYS * 86_400_000;
}
