import { useEffect, useRef, useState } from 'react';
import type { FeedCursor, FeedPage, PostNews, PostReply } from '@/contract/feed';
import { accept } from '@/domain/refusal';
import { call } from '@/platform/call';
import { reread } from '@/platform/reread';
import { createResource, type Resource, type ResourceState } from '@/platform/resource';
import { keepingLinks, type ReadPage } from './keep-links';
import { noteDesk } from './outbox';

/** A feed as one page of it is shown. */
export interface ShownFeed {
  readonly state: ResourceState<FeedPage>;
  /** 0 for the newest. */
  readonly page: number;
  /** What arrived meanwhile and stands elsewhere than on the page that is shown. */
  readonly news: readonly PostNews[];
  readonly refresh: () => Promise<void>;
  /** After something that a reading under way cannot know of. */
  readonly reread: () => Promise<void>;
  readonly turnTo: (page: number) => void;
  /** That somebody went to look at what arrived. */
  readonly lookedAt: (postId: string) => void;
}

/** One page at a time, read where it begins: what arrived or went meanwhile is there with the next reading. */
export function useFeed(tripId: string): ShownFeed {
  const [page, setPage] = useState(0);
  const cursors = useRef<(FeedCursor | null)[]>([null]);
  const [resource, setResource] = useState(() => pageOf(tripId, null));
  const state = resource.use();
  const [news, lookedAt] = useNews(state.data);

  useEffect(() => void resource.refresh(), [resource]);

  function turnTo(to: number) {
    const cursor = to === page + 1 ? state.data?.next : cursors.current[to];
    if (cursor === undefined || (cursor === null && to > 0)) return;
    cursors.current[to] = cursor;
    setPage(to);
    setResource(pageOf(tripId, cursor));
  }
  return { state, page, news, refresh: resource.refresh, reread: () => reread(resource), turnTo, lookedAt };
}

/** The first page is kept on the phone, for a hallway without network. */
function pageOf(tripId: string, after: FeedCursor | null): Resource<FeedPage> {
  let before: ReadPage | null = null;
  return createResource<FeedPage>(
    async () => {
      const place = after === null ? {} : { after };
      const since = before === null ? {} : { sinceMs: before.page.serverNowMs };
      const answer = await call('sharing', 'feed', { tripId, ...place, ...since });
      if (!answer.ok) return answer;
      noteDesk(answer.data);
      before = keepingLinks(before, answer.data);
      return accept(before.page);
    },
    after === null ? `feed/${tripId}` : undefined,
  );
}

const MOST_NEWS = 3;

/** What the readings since the page was opened told of, as far as nobody saw it on the screen or went to look. */
function useNews(page: FeedPage | null): readonly [readonly PostNews[], (postId: string) => void] {
  const told = useRef(new Map<string, PostNews>());
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  for (const one of page?.news ?? []) told.current.set(one.postId, one);
  for (const { postId } of page?.posts ?? []) told.current.delete(postId);
  const news = [...told.current.values()].filter(({ postId }) => !seen.has(postId));
  return [news.slice(-MOST_NEWS), (postId) => setSeen((before) => new Set([...before, postId]))];
}

export function postOf(tripId: string, postId: string): Resource<PostReply> {
  return createResource<PostReply>(async () => {
    const answer = await call('sharing', 'postOf', { tripId, postId });
    if (answer.ok) noteDesk(answer.data);
    return answer;
  });
}

/** Answers why it could not be taken back, or null. */
export async function withdrawPost(tripId: string, postId: string, reason: string): Promise<string | null> {
  const answer = await call('sharing', 'withdrawPost', { tripId, postId, reason });
  return answer.ok ? null : answer.error.message;
}

/** Answers why it could not be changed, or null. */
export async function setPostPublic(post: Resource<PostReply>, isPublic: boolean): Promise<string | null> {
  const shown = post.current().data?.post;
  if (shown === undefined) return null;
  const { tripId, postId } = shown;
  const answer = await call('sharing', 'setPostPublic', { tripId, postId, isPublic });
  if (!answer.ok) return answer.error.message;
  post.replace(answer.data);
  return null;
}
