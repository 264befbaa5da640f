import { factIdOf, type WorkFact } from '../ledger/fact';
import { accept, type Result } from '../refusal';
import type { Duty } from '../term/term';
import { missingParts } from './parts';
import { isLate } from './piece';
import { isReadable, mayBeDecided } from './queue';
import { refused } from './refusals';
import { nextRound } from './round';
import type { Judgement, Round, Submission } from './submission';
import { workForms } from './work-kind';

export interface Verdict {
  /** The round that the reviewer was looking at: the number the decision would get. */
  readonly round: number;
  readonly verdict: 'approved' | 'returned' | 'rejected';
  readonly remark: string;
  /** 100–300 for a piece that came in time; of no account for a late one. */
  readonly creditsHundredths: number;
  readonly offTopic: boolean;
  readonly lowQuality: 0 | 1 | 2;
}

/** What a decision writes, all in one transaction. */
export interface Decided {
  readonly piece: Submission;
  readonly round: Round;
  readonly fact: WorkFact | null;
}

export type VerdictRefusal = 'notSubmitted' | 'alreadyDecided' | 'remarkMissing' | 'creditsMissing';

/**
 * Decides on a handed-in piece. `standing` is the round that stands under the verdict's number, if there is one: the same
 * decision of the same reviewer then meets its first result (`repeated`), any other is refused.
 */
export function decideVerdict(
  piece: Submission,
  standing: Round | null,
  verdict: Verdict,
  by: { readonly reviewerId: string; readonly duty: Duty; readonly now: number },
): Result<{ readonly repeated: Round } | { readonly decided: Decided }, VerdictRefusal> {
  const judgement = verdict.verdict === 'approved' ? judge(piece, verdict, by.duty) : null;
  if (standing !== null) {
    const same = isSameDecision(standing, verdict, by.reviewerId);
    return same ? accept({ repeated: standing }) : alreadyDecided(piece);
  }
  if (!isReadable(piece)) return refused('notSubmitted');
  if (!mayBeDecided(piece) || verdict.round !== piece.rounds) return alreadyDecided(piece);
  if (judgement === null && verdict.remark === '') return refused('remarkMissing');
  if (judgement !== null && !judgement.late && judgement.creditsHundredths < 100)
    return refused('creditsMissing');

  const round = nextRound(piece, {
    act: verdict.verdict,
    byMemberId: by.reviewerId,
    atMs: by.now,
    remark: verdict.remark,
    judgement,
  });
  const decided: Submission = { ...piece, state: verdict.verdict, rounds: piece.rounds + 1 };
  const fact = judgement === null ? null : workFact(piece, round, judgement);
  return accept({ decided: { piece: decided, round, fact } });
}

/** Parts are counted and lateness is told by the server; credits are only for a task done on time. */
function judge(piece: Submission, verdict: Verdict, duty: Duty): Judgement {
  const late = isLate(piece, duty);
  return {
    creditsHundredths: late ? 0 : verdict.creditsHundredths,
    late,
    offTopic: verdict.offTopic,
    missingParts: missingParts(workForms[piece.kind], piece.parts).length,
    lowQuality: verdict.lowQuality,
  };
}

function isSameDecision(standing: Round, verdict: Verdict, reviewerId: string): boolean {
  if (standing.act !== verdict.verdict || standing.byMemberId !== reviewerId) return false;
  if (standing.remark !== verdict.remark) return false;
  const judged = standing.judgement;
  if (judged === null) return true;
  const sameCredits = judged.late || judged.creditsHundredths === verdict.creditsHundredths;
  return sameCredits && judged.offTopic === verdict.offTopic && judged.lowQuality === verdict.lowQuality;
}

function alreadyDecided(piece: Submission): Result<never, 'alreadyDecided'> {
  return refused('alreadyDecided', { state: piece.state });
}

/** Approving ticks the duty off and, when it was done on time, gives the judged credits: one fact for both. */
function workFact(piece: Submission, round: Round, judgement: Judgement): WorkFact {
  const { schoolId, termId, submissionId, dutyId, memberId, kind, timesReopened, timesSubmitted } = piece;
  return {
    schoolId,
    termId,
    factId: factIdOf('work', submissionId, timesReopened),
    kind: 'work',
    subject: submissionId,
    n: timesReopened,
    memberId,
    recordedAtMs: round.atMs,
    recordedBy: round.byMemberId,
    work: kind,
    submissionId,
    dutyId,
    round: round.n,
    draft: timesSubmitted,
    judgement,
  };
}
