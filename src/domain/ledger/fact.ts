import type { LeaveKind } from '../attendance/leave-kind';
import type { Judgement } from '../submission/submission';
import type { ScoredWork, WorkKind } from '../submission/work-kind';
import type { OfficeRecord } from './office-record';

/**
 * The ledger is a journal of facts, append-only, one document each. `factId` is `KIND:SUBJECT:n`, stored under
 * `SCHOOL:KIND:SUBJECT:n`; n is how many times this subject has been reversed, so that the right fact can be posted anew
 * after a mistake while a resend of the same act meets its own id.
 */
interface FactBase {
  readonly schoolId: string;
  readonly termId: string;
  readonly factId: string;
  readonly subject: string;
  readonly n: number;
  /** Whose ledger it stands in. */
  readonly memberId: string;
  /** Server time. */
  readonly recordedAtMs: number;
  /** Who did or approved it; the member's own id for what one did oneself. */
  readonly recordedBy: string;
}

/** `phone`: a mark of the phone that only the cloud can make, the same for one phone in one session and for nothing else. */
export type CheckInEvidence =
  | { readonly way: 'code'; readonly slot: number; readonly phone?: string }
  | { readonly way: 'claim'; readonly slot: number; readonly claimedAtMs: number; readonly phone?: string }
  /** The code of an online session, said aloud at that moment. */
  | { readonly way: 'spoken'; readonly saidAtMs: number; readonly phone?: string }
  | { readonly way: 'hostList'; readonly reason: string };

export type CheckOutEvidence =
  | { readonly way: 'code'; readonly slot: number }
  | { readonly way: 'claim'; readonly slot: number; readonly claimedAtMs: number }
  | { readonly way: 'spoken'; readonly saidAtMs: number }
  | { readonly way: 'hostList'; readonly leftAtMs: number; readonly reason: string };

export interface CheckInFact extends FactBase {
  readonly kind: 'checkIn';
  readonly sessionId: string;
  readonly late: boolean;
  readonly evidence: CheckInEvidence;
}

/** 本次研修请假, approved. `protected`: a leave that the law protects and that never lowers a score. */
export interface LeaveFact extends FactBase {
  readonly kind: 'leave';
  readonly sessionId: string;
  readonly protected: boolean;
  /** What kind it is said to be; absent where the office entered it from paper without one. */
  readonly leaveKind?: LeaveKind;
  /** The request it answers, if it was asked for in the app. */
  readonly requestId?: string;
  readonly reason: string;
}

/** 签退. Leaving early (早退) is derived from the moment, when the fact is made. */
export interface CheckOutFact extends FactBase {
  readonly kind: 'checkOut';
  readonly sessionId: string;
  readonly leftEarly: boolean;
  readonly evidence: CheckOutEvidence;
}

/** What the host saw of somebody who was there: left before the end (早退), or was away in between (间缺). */
export type AttendanceMark = 'leftEarly' | 'absentMidway';

/** Its subject is `SESSION.MEMBER.MARK`: one mark never takes the place of another. */
export interface MarkFact extends FactBase {
  readonly kind: 'mark';
  readonly sessionId: string;
  readonly mark: AttendanceMark;
  readonly reason: string;
}

/** The host found that somebody was not there. Silence says the same once a session is closed; this says it before. */
export interface AbsenceFact extends FactBase {
  readonly kind: 'absence';
  readonly sessionId: string;
  readonly reason: string;
}

/** 复签, answered in time. Its subject is `SESSION.MEMBER.CALL`. */
export interface RollCallFact extends FactBase {
  readonly kind: 'rollCall';
  readonly sessionId: string;
  /** 1 for the first call of a session, 2 for the second. */
  readonly call: number;
  readonly slot: number;
}

/** 补训, confirmed: the missed session counts as got. */
export interface MakeUpFact extends FactBase {
  readonly kind: 'makeUp';
  readonly sessionId: string;
  /** The note's confirming round: the evidence. */
  readonly round: number;
}

export interface WorkFact extends FactBase {
  readonly kind: 'work';
  readonly work: WorkKind;
  /** What the kind was called then: a school may rename its kinds. */
  readonly workName: string;
  /** What the rule books read it as; null: no item reads it. */
  readonly countsAs: ScoredWork | null;
  readonly submissionId: string;
  readonly dutyId: string;
  /** The number of the approving round: the evidence. */
  readonly round: number;
  /** Which draft was approved: 第 n 稿. */
  readonly draft: number;
  readonly judgement: Judgement;
}

/** A mistake is answered, never edited: as if the fact `of` had not happened. A reversal is not reversed. */
export interface ReversalFact extends FactBase {
  readonly kind: 'reversal';
  /** The fact id of what is reversed. */
  readonly of: string;
  /** The session of what is reversed, so that one read of a session's facts holds its reversals; else null. */
  readonly sessionId: string | null;
  readonly reason: string;
}

/** Where what a record rests on is kept in the app. */
export type RecordEvidence =
  | { readonly kind: 'conductReport'; readonly reportId: string }
  /** A judged 二次培训: the session it was held as, and what the judge said of it. */
  | {
      readonly kind: 'cascade';
      readonly tripId: string;
      readonly sessionId: string;
      readonly word: string;
    };

/**
 * What the office entered from paper, about one person. Its subject is `OFFICER-KEY.MEMBER`; of a penalty that answers a
 * report it is `conduct-REPORT.MEMBER`, of the training after a trip `trip-TRIP.MEMBER`.
 */
export interface RecordFact extends FactBase {
  readonly kind: 'record';
  /** The day it happened, `YYYY-MM-DD`. */
  readonly day: string;
  readonly what: OfficeRecord;
  /** Absent: what it rests on is on paper. */
  readonly evidence?: RecordEvidence;
}

/** What is known of one person and one session. */
export type AttendanceFact =
  | CheckInFact
  | CheckOutFact
  | LeaveFact
  | MarkFact
  | AbsenceFact
  | RollCallFact
  | MakeUpFact;

export type Fact = AttendanceFact | WorkFact | RecordFact | ReversalFact;
export type FactKind = Fact['kind'];

/** `checkIn:s08.m12:0` */
export function factIdOf(kind: FactKind, subject: string, n: number): string {
  return `${kind}:${subject}:${n}`;
}

/** The session a fact is about, if it is about one. */
export function sessionOf(fact: Exclude<Fact, ReversalFact>): string | null {
  return 'sessionId' in fact ? fact.sessionId : null;
}

/** The facts that stand: without reversals and without what they reversed. */
export function standing<F extends Fact>(facts: readonly F[]): Exclude<F, ReversalFact>[] {
  const reversed = new Set<string>();
  for (const fact of facts) if (fact.kind === 'reversal') reversed.add(fact.of);
  return facts.filter(
    (fact): fact is Exclude<F, ReversalFact> => fact.kind !== 'reversal' && !reversed.has(fact.factId),
  );
}

/** How many times this subject has been reversed: the n of its next fact. */
export function timesReversed(facts: readonly Fact[], kind: FactKind, subject: string): number {
  let count = 0;
  for (const fact of facts)
    if (fact.kind === 'reversal' && fact.of.startsWith(`${kind}:${subject}:`)) count += 1;
  return count;
}
