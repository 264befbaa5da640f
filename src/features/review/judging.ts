import type { ReviewView } from '@/contract/submission';
import type { Decision } from './review';

/** What a reviewer has chosen so far for one piece. */
export interface Judging {
  readonly creditsHundredths: number;
  readonly offTopic: boolean;
  readonly lowQuality: 0 | 1 | 2;
  readonly remark: string;
}

const USUAL_CREDITS_HUNDREDTHS = 200;
const LEAST_CREDITS_HUNDREDTHS = 100;
const MOST_CREDITS_HUNDREDTHS = 300;
/** Credits are judged to one decimal at most. */
export const CREDIT_STEP_HUNDREDTHS = 10;

export const freshJudging: Judging = {
  creditsHundredths: USUAL_CREDITS_HUNDREDTHS,
  offTopic: false,
  lowQuality: 0,
  remark: '',
};

/** Words that leaders write most, one tap each. */
export const quickWords = [
  '打算再具体一些',
  '摘录请注明页码',
  '收获可以结合一节课来写',
  '写得扎实，谢谢',
] as const;

/** One step up or down, kept within 1 to 3. */
export function stepCredits(creditsHundredths: number, step: number): number {
  return Math.min(MOST_CREDITS_HUNDREDTHS, Math.max(LEAST_CREDITS_HUNDREDTHS, creditsHundredths + step));
}

/** A word is added to the remark once; the same tap takes it back. */
export function toggleWord(remark: string, word: string): string {
  const words = remark.split('；').filter((part) => part !== '');
  return (words.includes(word) ? words.filter((part) => part !== word) : [...words, word]).join('；');
}

/** The decision that a tap on one of the buttons sends. A late piece earns no credit, whatever was chosen. */
export function decisionOf(piece: ReviewView, verdict: Decision['verdict'], judging: Judging): Decision {
  const earns = verdict === 'approved' && !piece.late;
  return {
    submissionId: piece.submissionId,
    round: piece.nextRound,
    verdict,
    remark: judging.remark,
    creditsHundredths: earns ? judging.creditsHundredths : 0,
    offTopic: verdict === 'approved' && judging.offTopic,
    lowQuality: verdict === 'approved' ? judging.lowQuality : 0,
  };
}
