import { call } from '@/platform/call';
import type { UnsentWords } from '@/platform/unsent-words';

/** Where the words of a question are kept until the cloud has them. */
export function placeOfQuestion(tripId: string, postId: string | undefined): string {
  return `question/${tripId}/${postId ?? ''}`;
}

/** Asks; answers why it could not be asked, or null. */
export async function ask(
  tripId: string,
  postId: string | undefined,
  { key, text }: Pick<UnsentWords, 'key' | 'text'>,
): Promise<string | null> {
  const answer = await call('sharing', 'ask', { tripId, postId: postId ?? null, key, text });
  return answer.ok ? null : answer.error.message;
}
