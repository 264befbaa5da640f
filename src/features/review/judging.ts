import type { ReviewView } from '@/contract/submission';
import { findings } from '@/domain/ledger/findings';
import type { CreditRange } from '@/domain/scoring/credit-range';
import type { Decision } from './review';

/** What a reviewer has chosen so far for one piece. */
export interface Judging {
  readonly creditsHundredths: number;
  readonly offTopic: boolean;
  readonly lowQuality: 0 | 1 | 2;
  readonly remark: string;
  /** Until the end of which day it is asked for again, if it is sent back; null: no day. */
  readonly dueDay: string | null;
}

const USUAL_CREDITS_HUNDREDTHS = 200;
/** Credits are judged to one decimal at most. */
export const CREDIT_STEP_HUNDREDTHS = 10;

/** What a piece is first shown with: the usual credits, as near as the book's range lets them be. */
export function freshJudging(range: CreditRange | null): Judging {
  const creditsHundredths = range === null ? 0 : within(range, USUAL_CREDITS_HUNDREDTHS);
  return { creditsHundredths, offTopic: false, lowQuality: 0, remark: '', dueDay: null };
}

/** One step up or down, kept within what the book leaves to the reviewer. */
export function stepCredits(range: CreditRange, creditsHundredths: number, step: number): number {
  return within(range, creditsHundredths + step);
}

function within({ leastHundredths, mostHundredths }: CreditRange, creditsHundredths: number): number {
  return Math.min(mostHundredths, Math.max(leastHundredths, creditsHundredths));
}

/** The choices of a range: its halves, and both ends. */
export function creditSteps({ leastHundredths, mostHundredths }: CreditRange): number[] {
  const steps = [leastHundredths];
  for (let at = Math.floor(leastHundredths / 50) * 50 + 50; at < mostHundredths; at += 50) steps.push(at);
  return mostHundredths > leastHundredths ? [...steps, mostHundredths] : steps;
}

/** A word is added to the remark once; the same tap takes it back. */
export function toggleWord(remark: string, word: string): string {
  const words = remark.split('；').filter((part) => part !== '');
  return (words.includes(word) ? words.filter((part) => part !== word) : [...words, word]).join('；');
}

/** The decision that a tap on one of the buttons sends. A late piece earns no credit, whatever was chosen. */
export function decisionOf(piece: ReviewView, verdict: Decision['verdict'], judging: Judging): Decision {
  const isJudged = verdict === 'approved' && piece.deciding?.step !== 'first';
  const earns = isJudged && !piece.late && piece.credits !== null;
  return {
    submissionId: piece.submissionId,
    round: piece.nextRound,
    verdict,
    remark: judging.remark,
    creditsHundredths: earns ? judging.creditsHundredths : 0,
    offTopic: isJudged && judging.offTopic,
    lowQuality: isJudged ? judging.lowQuality : 0,
    ...(verdict === 'returned' && judging.dueDay !== null ? { dueDay: judging.dueDay } : {}),
  };
}

/** The place of what was found so far in the server's list of findings. */
export function findingIndex({ offTopic, lowQuality }: Judging): number {
  return findings.findIndex(
    (finding) => finding.offTopic === offTopic && finding.lowQuality === (offTopic ? 0 : lowQuality),
  );
}

/** Whether a decision could be saved as it is: whoever sends a piece back says why. */
export function isWhole({ verdict, remark }: Decision): boolean {
  return verdict === 'approved' || remark.trim() !== '';
}
