import type { TalkView } from '@/contract/conversation';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** What happened and was said about a piece; reading it marks it as seen. */
export function talkOf(submissionId: string): Resource<TalkView> {
  return createResource<TalkView>(() => call('submission', 'talk', { submissionId }), `talk/${submissionId}`);
}

/** How much of it is new to this person. */
export function unreadOf(submissionId: string): Resource<{ readonly unread: number }> {
  return createResource(() => call('submission', 'talkUnread', { submissionId }));
}

/** Says something; answers why it could not be said, or null. */
export async function sayTo(talk: Resource<TalkView>, key: string, text: string): Promise<string | null> {
  const submissionId = talk.current().data?.submissionId ?? '';
  const answer = await call('submission', 'comment', { submissionId, key, text });
  if (!answer.ok) return answer.error.message;
  talk.replace(answer.data);
  return null;
}

export async function takeBack(talk: Resource<TalkView>, key: string): Promise<string | null> {
  const submissionId = talk.current().data?.submissionId ?? '';
  const answer = await call('submission', 'withdrawComment', { submissionId, key });
  if (!answer.ok) return answer.error.message;
  talk.replace(answer.data);
  return null;
}
