import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { useFeed } from '@/features/feed/feed';
import { FeedList } from '@/features/feed/feed-list';
import { FeedQuestions } from '@/features/questions/feed-questions';
import { FollowRow } from '@/features/questions/follow-row';
import { questionsOf } from '@/features/questions/questions';
import { TripHead } from '@/features/trips/trip-head';
import { open } from '@/platform/route';

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const feed = useFeed(tripId);
  const questions = useMemo(() => questionsOf(tripId), [tripId]);
  const mayPost = feed.state.data?.hindrance === null;
  const write = () => open(`/pages/trip/write/index?tripId=${tripId}`);
  const bar = mayPost ? (
    <BottomBar primary={<Button id="write-post" label="发一条" look="primary" onPress={write} />} />
  ) : undefined;
  return (
    <Screen bar={bar}>
      <TripHead tripId={tripId} />
      <FollowRow resource={questions} />
      <FeedList
        tripId={tripId}
        feed={feed}
        under={(postId) => <FeedQuestions resource={questions} postId={postId} />}
      />
    </Screen>
  );
}
