import type { Judgement } from '../submission/submission';
import type { WorkKind } from '../submission/work-kind';
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

export type CheckInEvidence =
  | { readonly way: 'code'; readonly slot: number }
  | { readonly way: 'claim'; readonly slot: number; readonly claimedAtMs: number }
  | { readonly way: 'hostList'; readonly reason: string };

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
  readonly reason: string;
}

export interface WorkFact extends FactBase {
  readonly kind: 'work';
  readonly work: WorkKind;
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

/** What the office entered from paper, about one person. Its subject is `OFFICER-KEY.MEMBER`. */
export interface RecordFact extends FactBase {
  readonly kind: 'record';
  /** The day it happened, `YYYY-MM-DD`. */
  readonly day: string;
  readonly what: OfficeRecord;
}

export type Fact = CheckInFact | LeaveFact | WorkFact | RecordFact | ReversalFact;
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
