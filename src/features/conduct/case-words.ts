import type { ConductCase } from '@/contract/conduct';
import { forget, remember, remembered } from '@/platform/storage';

type Act = NonNullable<ConductCase['act']>;

/** What each act asks for in words. */
export const fields: Readonly<
  Record<Act, { readonly label: string; readonly placeholder: string; readonly most: number }>
> = {
  answer: { label: '您的说明', placeholder: '当时是什么情况，有什么要说的', most: 1000 },
  appeal: { label: '不同意的理由', placeholder: '哪里与事实不符，有什么可以证明', most: 1000 },
  decide: { label: '理由', placeholder: '必写，写给本人和报告的老师看', most: 200 },
  decideAppeal: { label: '理由', placeholder: '必写，写给本人和报告的老师看', most: 200 },
};

const keyOf = ({ reportId, nextRound }: ConductCase) => `conduct/${reportId}/${nextRound}`;

/** Words that were written for this step and not taken yet; kept on the phone until the cloud has them. */
export function keptWords(report: ConductCase): string {
  return remembered<string>(keyOf(report)) ?? '';
}

export function keepWords(report: ConductCase, words: string): void {
  remember(keyOf(report), words);
}

export function dropWords(report: ConductCase): void {
  forget(keyOf(report));
}
