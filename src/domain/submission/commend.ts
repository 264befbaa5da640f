import { accept, type Result, refusalsOf } from '../refusal';
import { nextRound } from './round';
import type { Round, Submission } from './submission';

export const commendRefusals = {
  notApproved: '通过了的作品才能推荐。请返回刷新看看。',
} as const satisfies Record<string, string>;

export const commendRefused = refusalsOf(commendRefusals);

/**
 * Recommends an approved piece to the school. What is recommended already stays as it is, whoever asks again. The author
 * alone decides whether others may read it.
 */
export function decideCommendation(
  piece: Submission,
  remark: string,
  by: { readonly memberId: string; readonly now: number },
): Result<
  | { readonly standing: number }
  | { readonly commended: { readonly piece: Submission; readonly round: Round } },
  'notApproved'
> {
  if (piece.state !== 'approved') return commendRefused('notApproved');
  if (piece.commendedAtMs !== null) return accept({ standing: piece.commendedAtMs });
  const round = nextRound(piece, { act: 'commended', byMemberId: by.memberId, atMs: by.now, remark });
  const commended: Submission = { ...piece, commendedAtMs: by.now, rounds: piece.rounds + 1 };
  return accept({ commended: { piece: commended, round } });
}
