import { forget, remember, remembered } from '@/platform/storage';

/** A recommendation that is being written; kept on the phone until the cloud has it. */
export interface RecommendDraft {
  readonly title: string;
  readonly author: string;
  readonly reason: string;
}

const keyOf = (bookId: string) => `books/recommending/${bookId}`;

export function beginRecommending(bookId: string, from: RecommendDraft): RecommendDraft {
  return remembered<RecommendDraft>(keyOf(bookId)) ?? from;
}

export function keepRecommending(bookId: string, draft: RecommendDraft): void {
  remember(keyOf(bookId), draft);
}

export function dropRecommending(bookId: string): void {
  forget(keyOf(bookId));
}

/** What is still missing, said under the button. */
export function missingOf({ title, reason }: RecommendDraft): string | undefined {
  if (title.trim() === '') return '还没写书名';
  return reason.trim() === '' ? '还没写为什么推荐' : undefined;
}
