import type { Parts } from '@/domain/submission/submission';
import { forget, remember, remembered } from '@/platform/storage';

/** What an expert is writing about a draft; kept on the phone with every word until it is handed over. */
export interface Advice {
  readonly whole: string;
  readonly parts: Parts;
}

const keyOf = (submissionId: string) => `advice/${submissionId}`;

export function beginAdvice(submissionId: string): Advice {
  return remembered<Advice>(keyOf(submissionId)) ?? { whole: '', parts: {} };
}

export function keepAdvice(submissionId: string, advice: Advice): void {
  remember(keyOf(submissionId), advice);
}

export function dropAdvice(submissionId: string): void {
  forget(keyOf(submissionId));
}

/** How many parts something is said about. */
export function partsSaid({ parts }: Advice): number {
  return Object.values(parts).filter((words) => words.trim() !== '').length;
}
