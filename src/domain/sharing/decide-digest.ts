import { accept, type Result, refuse } from '../refusal';
import { type DigestDraft, digestResource, isSameDigest, leastPosts } from './digest';
import { isBack } from './homecoming';
import type { Post } from './post';
import type { Resource } from './resource';
import type { Trip } from './trip';
import { isTraveller } from './trip-right';
import { type TripStep, tripStep } from './trip-round';

export const digestRefusals = {
  notAllowed: '材料由外出的老师自己整理。',
  notBack: '还没有返校，返校当天起就可以整理材料。',
  unknownPost: '有一条内容刚被收回，请返回刷新后再保存。',
  changedMeanwhile: '同行的老师刚改过这份材料，请返回看看再改。您排的目录还在手机里。',
} as const;

interface Command extends DigestDraft {
  /** When the digest that the page showed was changed; null: it showed none. */
  readonly basedOnMs: number | null;
}

interface Ground {
  readonly posts: readonly Post[];
  readonly subject: string;
  readonly before: Resource | null;
}

/** The resource with the trip's step, or null: the same stands already. At least half of the standing posts are in it. */
export function decideDigest(
  trip: Trip,
  { basedOnMs, ...draft }: Command,
  { posts, subject, before }: Ground,
  { memberId: byMemberId, nowMs: atMs }: { readonly memberId: string; readonly nowMs: number },
): Result<
  { readonly resource: Resource; readonly step: TripStep } | null,
  keyof typeof digestRefusals | 'tooFew'
> {
  if (!isTraveller(trip, byMemberId)) return refuse('notAllowed', digestRefusals.notAllowed);
  if (!isBack(trip, atMs)) return refuse('notBack', digestRefusals.notBack);
  const chosen = new Set(draft.parts.map(({ postId }) => postId));
  const known = new Set(posts.map(({ postId }) => postId));
  if (chosen.size < draft.parts.length || [...chosen].some((postId) => !known.has(postId)))
    return refuse('unknownPost', digestRefusals.unknownPost);
  const least = Math.max(1, leastPosts(posts.length));
  if (chosen.size < least)
    return refuse(
      'tooFew',
      `这次一共发了 ${posts.length} 条，至少选 ${least} 条，还差 ${least - chosen.size} 条。`,
    );
  const resource = digestResource(trip, draft, { posts, subject, byMemberId, atMs }, before);
  if (before !== null && isSameDigest(before, resource)) return accept(null);
  if ((before?.changedAtMs ?? null) !== basedOnMs)
    return refuse('changedMeanwhile', digestRefusals.changedMeanwhile);
  const digest = { resourceId: resource.resourceId, atMs };
  return accept({ resource, step: tripStep(trip, { digest }, { act: 'digested', byMemberId, atMs }) });
}
