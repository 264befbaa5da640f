import { View } from '@tarojs/components';
import { Fragment, type ReactNode, useEffect } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { FeedPage } from '@/contract/feed';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import type { ShownFeed } from './feed';
import { useSending, useSentCount } from './outbox';
import { OutboxRows } from './outbox-rows';
import { PostRow } from './post-row';
import { hindranceTexts, newsText } from './words';
import './feed-list.css';

type FeedListProps = {
  readonly tripId: string;
  readonly feed: ShownFeed;
  /** What stands under a post: the questions about it. */
  readonly under?: ((postId: string) => ReactNode) | undefined;
};

/** The live feed of a trip: what this phone has to send, what arrived meanwhile, and a page of posts, newest first. */
export function FeedList({ tripId, feed, under }: FeedListProps) {
  const sent = useSentCount();
  useSending();
  const { acted } = useAwaitChange(() => void feed.refresh());
  usePullDown(feed.refresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each post that went out
  useEffect(() => {
    if (sent === 0) return;
    acted();
    void feed.reread();
  }, [sent]);
  return (
    <>
      <OutboxRows tripId={tripId} />
      <Reading state={feed.state} onRetry={feed.refresh} instead={gone}>
        {(page) => (
          <>
            <News tripId={tripId} feed={feed} />
            {page.posts.length === 0 ? (
              <NothingYet page={page} />
            ) : (
              <Posts page={page} feed={feed} under={under} />
            )}
          </>
        )}
      </Reading>
    </>
  );
}

/** The head of the trip says already that there is none to be seen. */
const gone = { notFound: <View /> };

function NothingYet({ page }: { readonly page: FeedPage }) {
  const waits =
    page.hindrance === null ? '点下面的「发一条」，没有网络也能写' : hindranceTexts[page.hindrance];
  return <StateBlock kind="empty" title="还没有现场消息" next={waits ?? '去的老师发了，会自己出现在这里'} />;
}

function News({ tripId, feed: { news, lookedAt } }: Pick<FeedListProps, 'tripId' | 'feed'>) {
  return (
    <>
      {news.map((one) => (
        <View key={one.postId} className="l-edge yx-feed__news">
          <Notice
            text={newsText(one)}
            action={{
              label: '去看',
              onPress: () => {
                lookedAt(one.postId);
                open(`/pages/trip/post/index?tripId=${tripId}&postId=${one.postId}`);
              },
            }}
          />
        </View>
      ))}
    </>
  );
}

function Posts({ page, feed, under }: Omit<FeedListProps, 'tripId'> & { readonly page: FeedPage }) {
  const turn = (to: number) => {
    feed.turnTo(to);
    scrollTo('feed');
  };
  return (
    <View id="feed">
      <SectionHeader title="现场" aside={feed.page === 0 ? '新的在前' : `第 ${feed.page + 1} 页`} />
      <View className="l-edge">
        {page.posts.map((post) => (
          <Fragment key={post.postId}>
            <PostRow post={post} />
            {under?.(post.postId)}
          </Fragment>
        ))}
      </View>
      {(feed.page > 0 || page.next !== null) && (
        <View className="yx-feed__turn l-edge">
          {feed.page > 0 && (
            <Button id="feed-newer" label="看新一点的" size="small" onPress={() => turn(feed.page - 1)} />
          )}
          {page.next !== null && (
            <Button id="feed-older" label="看早一点的" size="small" onPress={() => turn(feed.page + 1)} />
          )}
        </View>
      )}
    </View>
  );
}
