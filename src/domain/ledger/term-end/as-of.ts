import type { Claim } from '../../attendance/claim';
import type { TrainingSession } from '../../attendance/training-session';
import type { Round } from '../../submission/submission';
import type { LedgerRecord } from '../record';

/** What happened after the cut-off to what can change in place, in any order. */
export interface LaterChanges {
  /** The transitions of this person's pieces. */
  readonly rounds: readonly Pick<Round, 'dutyId' | 'n' | 'act' | 'judgement'>[];
  /** The openings and closings of sessions, each with what it found. */
  readonly sessions: readonly LaterSession[];
}

export interface LaterSession {
  readonly sessionId: string;
  readonly atMs: number;
  readonly before: Pick<TrainingSession, 'state' | 'openedAtMs' | 'closedAtMs'>;
}

/**
 * A person's term as it stood at the cut-off. Facts carry their moment; a claim settled later still waited; a session and
 * a piece stood as their first later change found them.
 */
export function asOf(record: LedgerRecord, cutoffAtMs: number, later: LaterChanges): LedgerRecord {
  const firstRound = firstOf(
    later.rounds,
    ({ dutyId }) => dutyId,
    ({ n }) => n,
  );
  const firstChange = firstOf(
    later.sessions,
    ({ sessionId }) => sessionId,
    ({ atMs }) => atMs,
  );
  return {
    ...record,
    facts: record.facts.filter((fact) => fact.recordedAtMs <= cutoffAtMs),
    sessions: record.sessions.map((session) => ({
      ...session,
      ...firstChange.get(session.sessionId)?.before,
    })),
    claims: record.claims
      .filter((claim) => claim.claimedAtMs <= cutoffAtMs)
      .map((claim) => claimAsOf(claim, cutoffAtMs)),
    pieces: record.pieces.map((piece) => {
      const round = firstRound.get(piece.dutyId);
      return round === undefined ? piece : { ...piece, state: stateBefore(round) };
    }),
  };
}

function firstOf<Change>(
  changes: readonly Change[],
  keyOf: (change: Change) => string,
  orderOf: (change: Change) => number,
): ReadonlyMap<string, Change> {
  const first = new Map<string, Change>();
  for (const change of changes) {
    const known = first.get(keyOf(change));
    if (known === undefined || orderOf(change) < orderOf(known)) first.set(keyOf(change), change);
  }
  return first;
}

function claimAsOf(claim: Claim, cutoffAtMs: number): Claim {
  const settledLater = claim.settledAtMs !== null && claim.settledAtMs > cutoffAtMs;
  return settledLater ? { ...claim, settledAtMs: null } : claim;
}

/** What a piece was before this transition. A draft and a returned piece count the same: nothing waits for a reviewer. */
function stateBefore({
  act,
  judgement,
}: Pick<Round, 'act' | 'judgement'>): 'draft' | 'submitted' | 'approved' {
  switch (act) {
    case 'submitted':
      return 'draft';
    case 'approved':
    case 'returned':
    case 'rejected':
    case 'passedOn':
    case 'guided':
      return 'submitted';
    case 'withdrawn':
      return judgement === null ? 'submitted' : 'approved';
    case 'commended':
    case 'reopened':
      return 'approved';
  }
}
