import type { Claim } from '../../attendance/claim';
import type { TrainingSession } from '../../attendance/training-session';
import type { Round } from '../../submission/submission';
import type { LedgerRecord } from '../record';

/** The transitions of one person's pieces after the cut-off, in any order. */
export type LaterRound = Pick<Round, 'dutyId' | 'n' | 'act'>;

/**
 * A person's term as it stood at the cut-off. Facts carry their moment; a session closed later was still open, a claim
 * settled later still waited, and a piece stood as its first later transition found it.
 */
export function asOf(
  record: LedgerRecord,
  cutoffAtMs: number,
  laterRounds: readonly LaterRound[],
): LedgerRecord {
  const firstLater = new Map<string, LaterRound>();
  for (const round of laterRounds) {
    const known = firstLater.get(round.dutyId);
    if (known === undefined || round.n < known.n) firstLater.set(round.dutyId, round);
  }
  return {
    ...record,
    facts: record.facts.filter((fact) => fact.recordedAtMs <= cutoffAtMs),
    sessions: record.sessions.map((session) => sessionAsOf(session, cutoffAtMs)),
    claims: record.claims
      .filter((claim) => claim.claimedAtMs <= cutoffAtMs)
      .map((claim) => claimAsOf(claim, cutoffAtMs)),
    pieces: record.pieces.map((piece) => {
      const later = firstLater.get(piece.dutyId);
      return later === undefined ? piece : { ...piece, state: stateBefore(later) };
    }),
  };
}

function sessionAsOf(session: TrainingSession, cutoffAtMs: number): TrainingSession {
  const closedLater = session.closedAtMs !== null && session.closedAtMs > cutoffAtMs;
  return closedLater ? { ...session, state: 'open', closedAtMs: null } : session;
}

function claimAsOf(claim: Claim, cutoffAtMs: number): Claim {
  const settledLater = claim.settledAtMs !== null && claim.settledAtMs > cutoffAtMs;
  return settledLater ? { ...claim, settledAtMs: null } : claim;
}

/** What a piece was before this transition. A draft and a returned piece count the same: nothing waits for a reviewer. */
function stateBefore({ act }: LaterRound): 'draft' | 'submitted' | 'approved' {
  switch (act) {
    case 'submitted':
      return 'draft';
    case 'approved':
    case 'returned':
    case 'rejected':
      return 'submitted';
    case 'reopened':
      return 'approved';
  }
}
