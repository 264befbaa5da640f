import {
  type AbsenceFact,
  type CheckInFact,
  type CheckOutFact,
  type Fact,
  type LeaveFact,
  type MakeUpFact,
  type MarkFact,
  standing,
} from '../ledger/fact';
import type { Claim } from './claim';
import { slotStartsAtMs } from './slots';

/**
 * What stands for one person and one session: facts side by side, none in another's place. A check-in outranks a leave or
 * an absence recorded at the same moment: who is there is there.
 */
export interface Attendance {
  readonly checkIn: CheckInFact | null;
  readonly checkOut: CheckOutFact | null;
  readonly leave: LeaveFact | null;
  readonly absence: AbsenceFact | null;
  readonly makeUp: MakeUpFact | null;
  readonly marks: readonly MarkFact[];
  /** The calls (复签) that were answered: 1, 2. */
  readonly calls: readonly number[];
  /** A claim of having come that waits for the host. */
  readonly claim: Claim | null;
  /** A claim of having left at the end that waits for the host. */
  readonly checkOutClaim: Claim | null;
}

export const noAttendance: Attendance = {
  checkIn: null,
  checkOut: null,
  leave: null,
  absence: null,
  makeUp: null,
  marks: [],
  calls: [],
  claim: null,
  checkOutClaim: null,
};

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
  const add = (at: string, part: (before: Attendance) => Partial<Attendance>) => {
    const before = found.get(at) ?? noAttendance;
    found.set(at, { ...before, ...part(before) });
  };
  for (const fact of standing(facts)) {
    const part = partOf(fact);
    if (part !== null && 'sessionId' in fact) add(fact[key], part);
  }
  for (const claim of claims)
    if (claim.settledAtMs === null)
      add(claim[key], () => (claim.act === 'checkOut' ? { checkOutClaim: claim } : { claim }));
  return found;
}

function partOf(
  fact: Exclude<Fact, { kind: 'reversal' }>,
): ((before: Attendance) => Partial<Attendance>) | null {
  switch (fact.kind) {
    case 'checkIn':
      return () => ({ checkIn: fact });
    case 'checkOut':
      return () => ({ checkOut: fact });
    case 'leave':
      return () => ({ leave: fact });
    case 'absence':
      return () => ({ absence: fact });
    case 'makeUp':
      return () => ({ makeUp: fact });
    case 'mark':
      return ({ marks }) => ({ marks: [...marks, fact] });
    case 'rollCall':
      return ({ calls }) => ({ calls: [...calls, fact.call] });
    case 'work':
    case 'record':
      return null;
  }
}

/** When somebody was there: a claim's moment is the one its code was shown, not the one the office accepted it. */
export function checkedInAtMs(fact: CheckInFact): number {
  return fact.evidence.way === 'claim' ? slotStartsAtMs(fact.evidence.slot) : fact.recordedAtMs;
}

/** When somebody left: of a claim as late as its code was shown, in the person's favour; of the host's list as it says. */
export function checkedOutAtMs({
  evidence,
  recordedAtMs,
}: Pick<CheckOutFact, 'evidence' | 'recordedAtMs'>): number {
  if (evidence.way === 'hostList') return evidence.leftAtMs;
  return evidence.way === 'claim' ? slotStartsAtMs(evidence.slot + 1) : recordedAtMs;
}

/** The subject of a person's attendance facts for a session: `s08.m12`. */
export function attendanceSubject(sessionId: string, memberId: string): string {
  return `${sessionId}.${memberId}`;
}

/** 早退: by the moment of checking out, or as the host saw it. */
export function hasLeftEarly({ checkOut, marks }: Pick<Attendance, 'checkOut' | 'marks'>): boolean {
  return checkOut?.leftEarly === true || marks.some(({ mark }) => mark === 'leftEarly');
}

/** 间缺, as the host saw it. */
export function wasAbsentMidway({ marks }: Pick<Attendance, 'marks'>): boolean {
  return marks.some(({ mark }) => mark === 'absentMidway');
}
