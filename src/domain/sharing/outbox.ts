import type { Refusal } from '../refusal';
import { type Attached, nothingAttached, withLost, withSent } from './attachment';

/** `writing`: still in hand. `waiting`: to be sent. `refused`: not taken, and its author has to do something. */
export type OutboxPostState = 'writing' | 'waiting' | 'refused';

/** The moment of writing as the phone can tell it: see `orderMoment`. */
export interface WrittenMark {
  readonly stamp: string;
  readonly claimedAtMs: number;
  readonly nth: number;
}

/** A post on its author's phone, from the first word until the cloud has it. */
export interface OutboxPost {
  /** What the cloud knows it by: the same over restarts and resends. */
  readonly key: string;
  readonly tripId: string;
  readonly text: string;
  readonly attached: Attached;
  readonly state: OutboxPostState;
  /** Set when it was let go for the first time. */
  readonly written: WrittenMark | null;
  /** It was sent, and nothing is known of what became of it: only sending just that again is safe. */
  readonly unanswered: boolean;
  /** What the cloud said last, if it did not take it. */
  readonly refusal: Pick<Refusal, 'code' | 'message'> | null;
}

/** Everything that a phone has to send from the road, oldest first, and what it needs in order to send it. */
export interface Outbox {
  readonly posts: readonly OutboxPost[];
  /** The newest moment of the server that this phone was told, signed; empty for none. */
  readonly stamp: string;
  /** How many posts were let go under this stamp, and what the clock said at the last of them. */
  readonly nth: number;
  readonly claimedAtMs: number;
  /** Where this person's files go; empty until the cloud has said so. */
  readonly uploadPath: string;
}

export const emptyOutbox: Outbox = { posts: [], stamp: '', nth: 0, claimedAtMs: 0, uploadPath: '' };

/** What a reading told: the newest stamp counts, whichever answer comes last. */
export function withDesk(
  outbox: Outbox,
  desk: { readonly stamp: string; readonly uploadPath: string },
): Outbox {
  const { stamp, uploadPath } = desk;
  if (momentOf(stamp) <= momentOf(outbox.stamp)) return { ...outbox, uploadPath };
  return { ...outbox, uploadPath, stamp, nth: 0, claimedAtMs: 0 };
}

function momentOf(stamp: string): number {
  return Number(stamp.split('.')[0]);
}

export function withBegun(outbox: Outbox, key: string, tripId: string): Outbox {
  const post: OutboxPost = {
    key,
    tripId,
    text: '',
    attached: nothingAttached,
    state: 'writing',
    written: null,
    unanswered: false,
    refusal: null,
  };
  return { ...outbox, posts: [...outbox.posts, post] };
}

/** Changes one post; one that is there no more changes nothing. */
export function withPost(outbox: Outbox, key: string, change: (post: OutboxPost) => OutboxPost): Outbox {
  return { ...outbox, posts: outbox.posts.map((post) => (post.key === key ? change(post) : post)) };
}

/** The cloud has a photo or file, whichever post it belongs to by now. */
export function withUploaded(outbox: Outbox, itemKey: string, fileId: string): Outbox {
  const posts = outbox.posts.map((post) => ({ ...post, attached: withSent(post.attached, itemKey, fileId) }));
  return { ...outbox, posts };
}

export function withoutPost(outbox: Outbox, key: string): Outbox {
  return { ...outbox, posts: outbox.posts.filter((post) => post.key !== key) };
}

export function isEmptyPost({ text, attached }: Pick<OutboxPost, 'text' | 'attached'>): boolean {
  return text.trim() === '' && attached.photos.length === 0 && attached.files.length === 0;
}

/**
 * Lets a post go. Its moment is that of the first time, whatever is corrected later; of two under one stamp the second
 * never claims to be older, should the clock have been set back between them.
 */
export function letGo(outbox: Outbox, key: string, nowMs: number): Outbox {
  const post = outbox.posts.find((one) => one.key === key);
  if (post === undefined || post.state !== 'writing' || isEmptyPost(post)) return outbox;
  const waiting = { state: 'waiting', refusal: null } as const;
  if (post.written !== null) return withPost(outbox, key, (one) => ({ ...one, ...waiting }));
  const claimedAtMs = Math.max(nowMs, outbox.claimedAtMs);
  const written = { stamp: outbox.stamp, claimedAtMs, nth: outbox.nth };
  const counted = { ...outbox, nth: outbox.nth + 1, claimedAtMs };
  return withPost(counted, key, (one) => ({ ...one, ...waiting, written }));
}

/** Whether its author may change it or let it be: not while the cloud may have it already. */
export function mayTakeUp({ state, unanswered }: Pick<OutboxPost, 'state' | 'unanswered'>): boolean {
  return state !== 'writing' && !unanswered;
}

/** Takes a post in hand again; what will be sent may be something else, so it goes under another key. */
export function takenUp(outbox: Outbox, key: string, newKey: string): Outbox {
  return withPost(outbox, key, (post) =>
    mayTakeUp(post) ? { ...post, key: newKey, state: 'writing' } : post,
  );
}

export function sent(outbox: Outbox, key: string): Outbox {
  return withPost(outbox, key, (post) => ({ ...post, unanswered: true }));
}

export type PostAnswer = { readonly ok: true } | { readonly ok: false; readonly error: Refusal };

/** Nothing is known of the request: it may have been done. */
const unknown = ['offline', 'unavailable'];
/** It was not taken, and will be once something else has happened. */
const passing = ['checkUnavailable', 'tripNotBegun', 'tripNotApproved', 'notSignedIn'];

/** What becomes of a post when the cloud has answered. */
export function answered(outbox: Outbox, key: string, answer: PostAnswer): Outbox {
  if (answer.ok) return withoutPost(outbox, key);
  const { code, message, details } = answer.error;
  if (unknown.includes(code)) return outbox;
  const refusal = { code, message };
  if (code === 'fileMissing') {
    const { fileIds = [] } = (details ?? {}) as { readonly fileIds?: readonly string[] };
    return withPost(outbox, key, (post) => ({
      ...post,
      attached: withLost(post.attached, fileIds),
      unanswered: false,
      refusal,
    }));
  }
  const state = passing.includes(code) ? 'waiting' : 'refused';
  return withPost(outbox, key, (post) => ({ ...post, state, unanswered: false, refusal }));
}
