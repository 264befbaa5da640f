import { type Fact, factIdOf, type ReversalFact, sessionOf } from './fact';

/**
 * The fact that answers a mistaken one. Its id is made of what it reverses (`reversal:checkIn.s08.m12:0`), so that two who
 * reverse the same fact at once meet one document. A reversal is not reversed: the right fact is posted anew.
 */
export function reversalOf(
  fact: Exclude<Fact, ReversalFact>,
  by: { readonly memberId: string; readonly reason: string; readonly nowMs: number },
): ReversalFact {
  const subject = `${fact.kind}.${fact.subject}`;
  return {
    schoolId: fact.schoolId,
    termId: fact.termId,
    memberId: fact.memberId,
    kind: 'reversal',
    factId: factIdOf('reversal', subject, fact.n),
    subject,
    n: fact.n,
    of: fact.factId,
    sessionId: sessionOf(fact),
    reason: by.reason,
    recordedBy: by.memberId,
    recordedAtMs: by.nowMs,
  };
}
