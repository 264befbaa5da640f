import { nextRound } from './round';
import type { Round, Submission } from './submission';

/**
 * The approval of a piece was reversed: the piece goes back to its author with the office's reason, so that status and
 * ledger agree and it can be handed in and approved anew. The caller reverses the fact in the same transaction.
 * A piece that is not approved has no standing fact; asking for it is a bug.
 */
export function reopenWork(
  piece: Submission,
  by: { readonly memberId: string; readonly reason: string; readonly now: number },
): { readonly piece: Submission; readonly round: Round } {
  if (piece.state !== 'approved') throw new Error(`${piece.submissionId} is ${piece.state}, not approved`);
  const round = nextRound(piece, {
    act: 'reopened',
    byMemberId: by.memberId,
    atMs: by.now,
    remark: by.reason,
  });
  const reopened: Submission = {
    ...piece,
    state: 'returned',
    // What was recommended is the version that was approved.
    commendedAtMs: null,
    rounds: piece.rounds + 1,
    timesReopened: piece.timesReopened + 1,
  };
  return { piece: reopened, round };
}
