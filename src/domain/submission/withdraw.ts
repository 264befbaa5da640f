import { factIdOf, type ReversalFact, type WorkFact } from '../ledger/fact';
import { reversalOf } from '../ledger/reversal';
import { accept, type Result } from '../refusal';
import { refused } from './refusals';
import { nextRound } from './round';
import type { Round, Submission } from './submission';

/** What taking a piece back writes, all in one transaction. */
export interface Withdrawn {
  readonly piece: Submission;
  readonly round: Round;
  /** Answers the fact of an approval that is taken back with it. */
  readonly reversal: ReversalFact | null;
}

/** What is known when an author takes a piece back, beside the piece. */
export interface WithdrawalGround {
  /** The round that its author was looking at: the number that this one would get. */
  readonly round: number;
  /** The round that stands under that number, if there is one. */
  readonly standing: Round | null;
  /** The fact of the standing approval; null unless the piece is approved. */
  readonly fact: WorkFact | null;
  /** The term's results stand for good. */
  readonly isTermClosed: boolean;
  readonly now: number;
}

export type WithdrawalRefusal = 'decidedMeanwhile' | 'notWithdrawable' | 'termClosed';

/** The fact that a piece's standing approval made. */
export function approvalFactIdOf(piece: Pick<Submission, 'submissionId' | 'timesReopened'>): string {
  return factIdOf('work', piece.submissionId, piece.timesReopened);
}

/**
 * Its author takes a piece back (收回): one that waits, or an approved one, whose credit is reversed with it. Asked twice,
 * the first result stands (`repeated`). What a reviewer decided meanwhile is never undone by a request that did not know
 * of it. Whether it is late is told anew when it is handed in again: to take it back was its author's own wish. An earlier
 * recommendation was of the approved version and goes with it.
 */
export function decideWithdraw(
  piece: Submission,
  ground: WithdrawalGround,
): Result<{ readonly repeated: Round } | { readonly withdrawn: Withdrawn }, WithdrawalRefusal> {
  const { round, standing, now } = ground;
  if (standing?.act === 'withdrawn') return accept({ repeated: standing });
  if (standing !== null || round !== piece.rounds) return refused('decidedMeanwhile', { state: piece.state });
  if (piece.state !== 'submitted' && piece.state !== 'approved') return refused('notWithdrawable');
  if (piece.state === 'approved' && ground.isTermClosed) return refused('termClosed');

  const fact = piece.state === 'approved' ? ground.fact : null;
  if (piece.state === 'approved' && fact === null)
    throw new Error(`${piece.submissionId} is approved and has no fact`);
  const by = { memberId: piece.memberId, reason: '作者收回', nowMs: now };
  return accept({
    withdrawn: {
      piece: {
        ...piece,
        state: 'draft',
        step: 0,
        returnDueAtMs: null,
        rounds: piece.rounds + 1,
        timesReopened: piece.timesReopened + (fact === null ? 0 : 1),
        commendedAtMs: null,
        // Nobody but its author reads on in it, until it is handed in and checked anew.
        textCheck: 'pending',
        checksDueAtMs: null,
        firstSubmittedAtMs: null,
      },
      round: nextRound(piece, {
        act: 'withdrawn',
        byMemberId: piece.memberId,
        atMs: now,
        judgement: fact?.judgement ?? null,
      }),
      reversal: fact === null ? null : reversalOf(fact, by),
    },
  });
}
