import type { Comment } from '../submission/comment';
import type { Message } from './message';

/**
 * Tells somebody that there is something new about a piece. Its id is made of when that person looked last, so that any
 * number of comments before the next look are one message.
 */
export function commentMessage(
  comment: Pick<Comment, 'schoolId' | 'submissionId' | 'atMs'>,
  reader: { readonly memberId: string; readonly lastSeenAtMs: number },
  title: string,
  speaker: string,
): Message {
  const { schoolId, submissionId, atMs } = comment;
  return {
    schoolId,
    memberId: reader.memberId,
    messageId: commentMessageId(submissionId, reader.lastSeenAtMs),
    kind: 'commented',
    title: `有新留言：${title}`,
    body: `${speaker}说了一句，点开看看。`,
    link: `/pages/talk/index?submissionId=${submissionId}`,
    createdAtMs: atMs,
    readAtMs: null,
  };
}

export function commentMessageId(submissionId: string, lastSeenAtMs: number): string {
  return `commented.${submissionId}.${lastSeenAtMs}`;
}
