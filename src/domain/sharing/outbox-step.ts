import { type SentAttachments, sentOf, waitingOf } from './attachment';
import type { Outbox, OutboxPost } from './outbox';

/** The one thing to do next, so that everything that waits arrives. */
export type OutboxStep =
  | {
      readonly kind: 'upload';
      /** Of the photo or file. */
      readonly key: string;
      readonly path: string;
      readonly cloudPath: string;
    }
  | { readonly kind: 'post'; readonly post: OutboxPost; readonly attached: SentAttachments };

/** A poor connection loses some of many: each is tried so often in one go before the next go. */
const UPLOAD_TRIES = 3;
const POST_TRIES = 2;

/**
 * Oldest post first, its photos and files before itself; then what was chosen for posts that are still written. What was
 * tried too often in this go is left for the next one and keeps nothing else waiting. `tries` counts by key. Null: nothing
 * is left to do in this go.
 */
export function nextStep(outbox: Outbox, tries: ReadonlyMap<string, number>): OutboxStep | null {
  const tried = (key: string) => tries.get(key) ?? 0;
  const inState = (wanted: OutboxPost['state']) => outbox.posts.filter(({ state }) => state === wanted);
  for (const post of [...inState('waiting'), ...inState('writing')]) {
    const attached = sentOf(post.attached);
    if (attached !== null) {
      if (post.state === 'waiting' && tried(post.key) < POST_TRIES) return { kind: 'post', post, attached };
      continue;
    }
    if (outbox.uploadPath === '') continue;
    const item = waitingOf(post.attached).find(({ key }) => tried(key) < UPLOAD_TRIES);
    if (item === undefined) continue;
    const { key, path, cloudName } = item;
    return { kind: 'upload', key, path, cloudPath: `${outbox.uploadPath}${cloudName}` };
  }
  return null;
}

/** How long to wait after so many goes in a row that left something behind: 5 s, growing to a minute. */
export function pauseAfterGo(failures: number): number {
  return Math.min(60_000, 5_000 * 2 ** Math.max(0, failures - 1));
}
