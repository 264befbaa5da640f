import type { Post } from '../sharing/post';
import type { PostThanks } from '../sharing/thanks';
import type { Trip } from '../sharing/trip';
import { schoolDay } from '../term/school-day';
import type { Message } from './message';

/**
 * Tells whoever follows a trip that something new is there. Its id is made of when that person looked last, so that any
 * number of posts before the next look are one message.
 */
export function tripPostedMessage(
  { schoolId, tripId, receivedAtMs }: Pick<Post, 'schoolId' | 'tripId' | 'receivedAtMs'>,
  follower: { readonly memberId: string; readonly lastSeenAtMs: number },
  { topic }: Pick<Trip, 'topic'>,
): Message {
  return {
    schoolId,
    memberId: follower.memberId,
    messageId: tripPostedMessageId(tripId, follower.lastSeenAtMs),
    kind: 'tripPosted',
    title: `有新动态：${topic}`,
    body: '您关注的外出学习发来了新的内容。',
    link: `/pages/trip/index?tripId=${tripId}`,
    createdAtMs: receivedAtMs,
    readAtMs: null,
  };
}

export function tripPostedMessageId(tripId: string, lastSeenAtMs: number): string {
  return `tripPosted.${tripId}.${lastSeenAtMs}`;
}

/** Tells an author that the office took a post down, and why. Once: a post is taken back once. */
export function postTakenDownMessage(
  { schoolId, tripId, postId, memberId }: Pick<Post, 'schoolId' | 'tripId' | 'postId' | 'memberId'>,
  { topic }: Pick<Trip, 'topic'>,
  by: { readonly reason: string; readonly nowMs: number },
): Message {
  return {
    schoolId,
    memberId,
    messageId: `postTakenDown.${tripId}.${postId}`,
    kind: 'postTakenDown',
    title: `您的一条动态已撤下：${topic}`,
    body: `谢谢您的分享。教务处看过以后撤下了这一条，别人看不到了。原因：${by.reason}`,
    link: `/pages/trip/index?tripId=${tripId}`,
    createdAtMs: by.nowMs,
    readAtMs: null,
  };
}

/**
 * Tells an author of thanks, once a school day however many there are. It names and counts nobody: thanks may be taken
 * back, and the names stand under the post.
 */
export function thankedMessage(
  { schoolId, tripId, postId, atMs }: PostThanks,
  authorId: string,
  { topic }: Pick<Trip, 'topic'>,
): Message {
  return {
    schoolId,
    memberId: authorId,
    messageId: `thanked.${schoolDay(atMs)}`,
    kind: 'thanked',
    title: `有老师谢谢您的分享：${topic}`,
    body: '是谁，只有您看得到。',
    link: `/pages/trip/post/index?tripId=${tripId}&postId=${postId}`,
    createdAtMs: atMs,
    readAtMs: null,
  };
}
