import type { DigestDesk } from '@/contract/homecoming';
import { forget, remember, remembered } from '@/platform/storage';

/** What was ticked, in its order, and what it is called; kept on the phone until it is saved. */
export interface DigestDraft {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly { readonly postId: string; readonly heading: string }[];
}

const keyOf = (tripId: string) => `digest/${tripId}`;

/** What this phone kept, else what was saved, else nothing ticked. */
export function beginDigest({ tripId, topic, digest }: DigestDesk): DigestDraft {
  const kept = remembered<DigestDraft>(keyOf(tripId));
  if (kept !== null) return kept;
  if (digest === null) return { title: topic, summary: '', parts: [] };
  const { title, summary, parts } = digest;
  return { title, summary, parts };
}

export function keepDigest(tripId: string, draft: DigestDraft): void {
  remember(keyOf(tripId), draft);
}

export function dropDigest(tripId: string): void {
  forget(keyOf(tripId));
}

/** Ticks a post, at the end, or takes its tick away. */
export function ticked(
  draft: DigestDraft,
  { postId, heading }: { postId: string; heading: string },
): DigestDraft {
  const isIn = draft.parts.some((part) => part.postId === postId);
  const parts = isIn
    ? draft.parts.filter((part) => part.postId !== postId)
    : [...draft.parts, { postId, heading }];
  return { ...draft, parts };
}

/** One place up. */
export function raised(draft: DigestDraft, index: number): DigestDraft {
  const parts = [...draft.parts];
  const [part] = parts.splice(index, 1);
  if (part === undefined || index === 0) return draft;
  parts.splice(index - 1, 0, part);
  return { ...draft, parts };
}

export function headed(draft: DigestDraft, postId: string, heading: string): DigestDraft {
  const parts = draft.parts.map((part) => (part.postId === postId ? { ...part, heading } : part));
  return { ...draft, parts };
}

/** The draft without what was taken back meanwhile. */
export function standing(draft: DigestDraft, { posts }: DigestDesk): DigestDraft {
  const known = new Set(posts.map(({ postId }) => postId));
  return { ...draft, parts: draft.parts.filter(({ postId }) => known.has(postId)) };
}

/** 还差 2 条; empty when it can be saved. */
export function digestMissing({ title, parts }: DigestDraft, { least }: DigestDesk): string {
  const few = Math.max(1, least) - parts.length;
  if (few > 0) return `还差 ${few} 条`;
  if (title.trim() === '') return '还没写标题';
  return parts.some(({ heading }) => heading.trim() === '') ? '有一条没写小标题' : '';
}
