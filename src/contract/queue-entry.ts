import type { ReviewStep } from '@/domain/submission/review-stage';

/** A waiting piece as a row of its reviewer's list. */
export interface QueueEntry {
  readonly submissionId: string;
  readonly title: string;
  /** What kind of work it is: 读书笔记. */
  readonly kindName: string;
  readonly author: string;
  readonly group: string;
  readonly submittedAtMs: number;
  readonly characters: number;
  /** 1 for the first time, more when it was returned and is back. */
  readonly draft: number;
  readonly late: boolean;
  /** It waits longer than pieces are to wait. */
  readonly waitsLong: boolean;
  readonly step: ReviewStep;
  /** The leader in whose stead the caller decides; null: in the caller's own right. */
  readonly inSteadOf: string | null;
}
