import type { FeedPage, PostView } from '@/contract/feed';

/** A page as it was read, and when the oldest of its links was given. */
export interface ReadPage {
  readonly page: FeedPage;
  readonly linksOfMs: number;
}

/** A link works for some ten minutes; one that was given shortly before is as good as a new one. */
const GOOD_FOR_MS = 5 * 60_000;

/**
 * A new reading of a page, with what did not change taken from the one before: pictures do not blink, and a page that is
 * kept fresh sends nothing to the screen while nothing happens.
 */
export function keepingLinks(before: ReadPage | null, page: FeedPage): ReadPage {
  if (before === null || page.serverNowMs - before.linksOfMs >= GOOD_FOR_MS)
    return { page, linksOfMs: page.serverNowMs };
  const known = new Map(before.page.posts.map((post) => [post.postId, post]));
  const posts = page.posts.map((post) => kept(known.get(post.postId), post));
  return { page: { ...page, posts }, linksOfMs: before.linksOfMs };
}

function kept(before: PostView | undefined, post: PostView): PostView {
  if (before === undefined) return post;
  const urls = new Map([...before.photos, ...before.files].map(({ fileId, url }) => [fileId, url]));
  const linked = <Item extends { readonly fileId: string; readonly url: string | null }>(
    item: Item,
  ): Item => ({
    ...item,
    url: urls.get(item.fileId) ?? item.url,
  });
  const same = { ...post, photos: post.photos.map(linked), files: post.files.map(linked) };
  return JSON.stringify(same) === JSON.stringify(before) ? before : same;
}
