import { type CheckInFact, type Fact, type LeaveFact, standing } from '../ledger/fact';
import type { Claim } from './claim';
import { slotStartsAtMs } from './slots';

/** What stands for one person and one session. A check-in outranks a leave recorded at the same moment: who is there is there. */
export interface Attendance {
  readonly checkIn: CheckInFact | null;
  readonly leave: LeaveFact | null;
  /** A claim that waits for the host. */
  readonly claim: Claim | null;
}

export const noAttendance: Attendance = { checkIn: null, leave: null, claim: null };

/** One person's attendance by session id, from that person's facts and claims. Facts of other kinds are passed over. */
export function attendanceBySession(
  facts: readonly Fact[],
  claims: readonly Claim[],
): ReadonlyMap<string, Attendance> {
  return attendanceBy('sessionId', facts, claims);
}

/** One session's attendance by member id, from the session's facts and claims. */
export function attendanceByMember(
  facts: readonly Fact[],
  claims: readonly Claim[],
): ReadonlyMap<string, Attendance> {
  return attendanceBy('memberId', facts, claims);
}

function attendanceBy(
  key: 'sessionId' | 'memberId',
  facts: readonly Fact[],
  claims: readonly Claim[],
): ReadonlyMap<string, Attendance> {
  const found = new Map<string, Attendance>();
  const add = (at: string, part: Partial<Attendance>) =>
    found.set(at, { ...(found.get(at) ?? noAttendance), ...part });
  for (const fact of standing(facts)) {
    if (fact.kind === 'checkIn') add(fact[key], { checkIn: fact });
    if (fact.kind === 'leave') add(fact[key], { leave: fact });
  }
  for (const claim of claims) if (claim.settledAtMs === null) add(claim[key], { claim });
  return found;
}

/** When somebody was there: a claim's moment is the one its code was shown, not the one the office accepted it. */
export function checkedInAtMs(fact: CheckInFact): number {
  return fact.evidence.way === 'claim' ? slotStartsAtMs(fact.evidence.slot) : fact.recordedAtMs;
}

/** The subject of a person's attendance facts for a session: `s08.m12`. */
export function attendanceSubject(sessionId: string, memberId: string): string {
  return `${sessionId}.${memberId}`;
}
