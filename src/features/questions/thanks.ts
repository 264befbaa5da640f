import type { TripQuestions } from '@/contract/questions';
import { call } from '@/platform/call';
import type { Resource } from '@/platform/resource';

/** Thanks for a post, or takes that back. Answers why it could not be done, or null. */
export async function setThanks(
  resource: Resource<TripQuestions>,
  postId: string,
  thanks: boolean,
): Promise<string | null> {
  const shown = resource.current().data;
  if (shown === null) return null;
  const answer = await call('sharing', 'thank', { tripId: shown.tripId, postId, thanks });
  if (!answer.ok) return answer.error.message;
  resource.replace({ ...shown, thanks: { kind: 'reader', thanked: answer.data.thanked } });
  return null;
}

/** Follows a trip or no longer. Answers why it could not be done, or null. */
export async function setFollows(
  resource: Resource<TripQuestions>,
  follows: boolean,
): Promise<string | null> {
  const shown = resource.current().data;
  if (shown === null) return null;
  const answer = await call('sharing', 'follow', { tripId: shown.tripId, follows });
  if (!answer.ok) return answer.error.message;
  resource.replace({ ...shown, follows: answer.data.follows });
  return null;
}
