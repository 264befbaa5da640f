import type { Submission } from './submission';

type Candidate = Pick<Submission, 'kind' | 'dutyId' | 'state' | 'submittedAtMs' | 'submissionId'>;

/** How many are offered as a start. */
const MOST = 10;

/** Of one's own pieces, those of a kind that may serve as a start for another duty: handed in or approved, the newest first. */
export function startsOf<Piece extends Candidate>(
  pieces: readonly Piece[],
  { kind, dutyId }: Pick<Submission, 'kind' | 'dutyId'>,
): Piece[] {
  return pieces
    .filter(
      (piece) =>
        piece.kind === kind &&
        piece.dutyId !== dutyId &&
        (piece.state === 'submitted' || piece.state === 'approved'),
    )
    .sort(
      (a, b) => (b.submittedAtMs ?? 0) - (a.submittedAtMs ?? 0) || (a.submissionId < b.submissionId ? -1 : 1),
    )
    .slice(0, MOST);
}
