import { commonRefusals } from '@/contract/common-refusals';
import type { feedActions } from '@/contract/feed';
import { accept, refuse } from '@/domain/refusal';
import { postRefused } from '@/domain/sharing/post-refusals';
import type { Handler } from '../../_shared/entry';
import { findPost, readArrivals, readFeed } from '../../_shared/repositories/posts';
import { markFeedSeen } from '../questions/seen-feed';
import { postNews, postViews } from './post-views';
import { feedDesk, readableTrip } from './readable-trip';
import { stampsOf } from './stamp';

const PAGE = 20;
const MOST_NEWS = 50;
/** A page of a phone shows some ten lines of a post; the rest is read on the post's own page. */
const CHARACTERS_IN_FEED = 200;
/** A post is stored a moment after it arrived: whoever asks for news looks a little further back than it was told. */
const OVERLAP_MS = 30_000;

/** A page of a trip's feed, newest first, and what arrived since a moment wherever it stands. */
export const feed: Handler<typeof feedActions.feed> = async (
  { caller, now },
  { tripId, after = null, sinceMs },
) => {
  const where = { schoolId: caller.schoolId, tripId };
  const [trip, posts, arrivals, stamps] = await Promise.all([
    readableTrip(caller, tripId),
    readFeed(where, after, PAGE + 1),
    sinceMs === undefined ? [] : readArrivals(where, sinceMs - OVERLAP_MS, MOST_NEWS),
    stampsOf(caller),
  ]);
  if (trip === null) return refuse('notFound', commonRefusals.notFound);
  const page = posts.slice(0, PAGE);
  const last = page.at(-1);
  const [desk, views, news] = await Promise.all([
    feedDesk(caller, trip, stamps, now),
    postViews(caller, trip, page, CHARACTERS_IN_FEED),
    postNews(caller, arrivals),
    after === null ? markFeedSeen({ ...where, memberId: caller.memberId }, now) : undefined,
  ]);
  return accept({
    ...desk,
    tripId,
    topic: trip.topic,
    posts: views,
    next: posts.length > PAGE && last !== undefined ? { place: last.place, postId: last.postId } : null,
    news,
    serverNowMs: now,
  });
};

/** One post, for whoever may read its trip. */
export const postOf: Handler<typeof feedActions.postOf> = async ({ caller, now }, { tripId, postId }) => {
  const [trip, post, stamps] = await Promise.all([
    readableTrip(caller, tripId),
    findPost({ schoolId: caller.schoolId, tripId }, postId),
    stampsOf(caller),
  ]);
  if (trip === null || post === null) return refuse('notFound', commonRefusals.notFound);
  if (post.withdrawnAtMs !== null) return postRefused('withdrawn');
  const [desk, [view]] = await Promise.all([
    feedDesk(caller, trip, stamps, now),
    postViews(caller, trip, [post]),
  ]);
  if (view === undefined) throw new Error('a post without its view');
  return accept({
    ...desk,
    topic: trip.topic,
    post: view,
    serverNowMs: now,
  });
};
