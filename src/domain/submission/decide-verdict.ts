import type { WorkFact } from '../ledger/fact';
import { accept, type Result } from '../refusal';
import type { CreditRange } from '../scoring/credit-range';
import { atSchoolTime, endOfDayAfter } from '../term/school-day';
import type { Duty } from '../term/term';
import { missingParts } from './parts';
import { isLate } from './piece';
import { isReadable, mayBeDecided } from './queue';
import { refused } from './refusals';
import type { ReviewStep } from './review-stage';
import { nextRound } from './round';
import type { Judgement, Round, Submission, SubmissionState } from './submission';
import { workFact } from './work-fact';
import type { WorkForm } from './work-kind';

export interface Verdict {
  /** The round that the reviewer was looking at: the number the decision would get. */
  readonly round: number;
  readonly verdict: 'approved' | 'returned' | 'rejected';
  readonly remark: string;
  /** Within what the rule book leaves to the reviewer for a piece that came in time; of no account for a late one. */
  readonly creditsHundredths: number;
  readonly offTopic: boolean;
  readonly lowQuality: 0 | 1 | 2;
  /** `returned`: the day until whose end it is asked for again, `YYYY-MM-DD`; null or absent: none. */
  readonly dueDay?: string | null;
}

/** All of a verdict that can move a score. */
export type WordlessVerdict = Omit<Verdict, 'remark'>;

/** What a decision writes, all in one transaction. */
export interface Decided {
  readonly piece: Submission;
  readonly round: Round;
  readonly fact: WorkFact | null;
}

/** What a decision is made on beside the piece: its duty, and the form that it was handed in under. */
export interface VerdictGround {
  readonly reviewerId: string;
  /** The leader in whose stead the reviewer decides; null: in nobody's. */
  readonly inSteadOf: string | null;
  /** `first`: of two levels, so that an approval passes the piece on. */
  readonly step: ReviewStep;
  readonly duty: Duty;
  readonly form: WorkForm;
  /** What the term's book leaves to the reviewer; null where it reads no services. */
  readonly credits: CreditRange | null;
  readonly now: number;
}

export type VerdictRefusal =
  | 'notSubmitted'
  | 'alreadyDecided'
  | 'remarkMissing'
  | 'creditsMissing'
  | 'badDueDay';

/**
 * Decides on a handed-in piece. `standing` is the round that stands under the verdict's number, if there is one: the same
 * decision of the same reviewer then meets its first result (`repeated`), any other is refused.
 */
export function decideVerdict(
  piece: Submission,
  standing: Round | null,
  verdict: Verdict,
  by: VerdictGround,
): Result<{ readonly repeated: Round } | { readonly decided: Decided }, VerdictRefusal> {
  if (standing !== null) {
    const same = isSameDecision(standing, verdict, by.reviewerId);
    return same ? accept({ repeated: standing }) : alreadyDecided(piece);
  }
  if (!isReadable(piece)) return refused('notSubmitted');
  if (!mayBeDecided(piece) || verdict.round !== piece.rounds) return alreadyDecided(piece);
  const act = actOf(verdict, by);
  const judgement = act === 'approved' ? judge(piece, verdict, by) : null;
  const fault = faultOf(verdict, judgement, by);
  if (fault !== null) return refused(fault);

  const dueAtMs = dueAtMsOf(verdict);
  const round = nextRound(piece, {
    act,
    byMemberId: by.reviewerId,
    atMs: by.now,
    remark: verdict.remark,
    dueAtMs,
    judgement,
    ...(by.inSteadOf === null ? {} : { inSteadOf: by.inSteadOf }),
  });
  const decided = { ...stateAfter(piece, act, by), returnDueAtMs: dueAtMs, rounds: piece.rounds + 1 };
  const fact = judgement === null ? null : workFact(piece, round, judgement, by);
  return accept({ decided: { piece: decided, round, fact } });
}

type VerdictAct = Verdict['verdict'] | 'passedOn';

/** What a piece is after a reviewer's act: one that was passed on still waits. */
export function stateAfterAct(act: Round['act']): SubmissionState {
  switch (act) {
    case 'approved':
    case 'returned':
    case 'rejected':
      return act;
    default:
      return 'submitted';
  }
}

function actOf({ verdict }: Verdict, { step }: VerdictGround): VerdictAct {
  return verdict === 'approved' && step === 'first' ? 'passedOn' : verdict;
}

/** Passed on, it waits for the next level, and whoever passed it on is remembered. */
function stateAfter(piece: Submission, act: VerdictAct, by: VerdictGround): Submission {
  if (act !== 'passedOn') return { ...piece, state: act };
  const passedOnBy = by.inSteadOf === null ? [by.reviewerId] : [by.reviewerId, by.inSteadOf];
  return { ...piece, step: 1, passedOnBy };
}

function faultOf(
  verdict: Verdict,
  judgement: Judgement | null,
  { credits, now }: VerdictGround,
): 'remarkMissing' | 'creditsMissing' | 'badDueDay' | null {
  if (verdict.verdict !== 'approved' && verdict.remark === '') return 'remarkMissing';
  const dueAtMs = dueAtMsOf(verdict);
  if (dueAtMs !== null && (dueAtMs <= now || dueAtMs > now + LATEST_DUE_MS)) return 'badDueDay';
  if (judgement === null || judgement.late || credits === null) return null;
  const { leastHundredths, mostHundredths } = credits;
  const given = judgement.creditsHundredths;
  return given < leastHundredths || given > mostHundredths ? 'creditsMissing' : null;
}

/** A returned piece is asked for again within half a year at the latest. */
const LATEST_DUE_MS = 183 * 86_400_000;

/** The end of the day that a returned piece is asked for again by. */
function dueAtMsOf({ verdict, dueDay = null }: Verdict): number | null {
  return verdict !== 'returned' || dueDay === null ? null : endOfDayAfter(atSchoolTime(dueDay, '12:00'), 0);
}

/** Parts are counted and lateness is told by the server; credits are only for a task done on time. */
function judge(piece: Submission, verdict: Verdict, { duty, form, credits }: VerdictGround): Judgement {
  const late = isLate(piece, duty);
  return {
    creditsHundredths: late || credits === null ? 0 : verdict.creditsHundredths,
    late,
    offTopic: verdict.offTopic,
    missingParts: missingParts(form, piece.parts).length,
    lowQuality: verdict.lowQuality,
  };
}

function isSameDecision(standing: Round, verdict: Verdict, reviewerId: string): boolean {
  const act = standing.act === 'passedOn' ? 'approved' : standing.act;
  if (act !== verdict.verdict || standing.byMemberId !== reviewerId) return false;
  if (standing.remark !== verdict.remark || standing.dueAtMs !== dueAtMsOf(verdict)) return false;
  const judged = standing.judgement;
  if (judged === null) return true;
  const counts = !judged.late && judged.creditsHundredths > 0;
  const sameCredits = !counts || judged.creditsHundredths === verdict.creditsHundredths;
  return sameCredits && judged.offTopic === verdict.offTopic && judged.lowQuality === verdict.lowQuality;
}

function alreadyDecided(piece: Submission): Result<never, 'alreadyDecided'> {
  return refused('alreadyDecided', { state: piece.state });
}
