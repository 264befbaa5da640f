import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { FileActions } from '@/features/cards/file-actions';
import { SharePost } from '@/features/cards/share-post';
import { postOf } from '@/features/feed/feed';
import { OnePost, TendPost } from '@/features/feed/one-post';
import { PostQuestions } from '@/features/questions/post-questions';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

const gone = {
  withdrawn: <StateBlock kind="empty" title="这一条已经撤回" next="返回可以看别的现场消息" />,
  notFound: <StateBlock kind="empty" title="这一条您看不到" next="给别的组看的，或已经撤回" />,
};

export default function Page() {
  const { tripId = '', postId = '' } = useRouter().params;
  const post = useMemo(() => postOf(tripId, postId), [tripId, postId]);
  useAwaitChange(() => void post.refresh());
  usePullDown(post.refresh);
  return (
    <Screen>
      <Reading state={post.use()} onRetry={post.refresh} instead={gone}>
        {(reply) => (
          <>
            <OnePost reply={reply} files={<FileActions of={{ tripId, postId }} files={reply.post.files} />} />
            <PostQuestions tripId={tripId} postId={postId} />
            <TendPost resource={post} reply={reply} />
            <SharePost of={{ tripId, postId }} isPublic={reply.post.isPublic} />
          </>
        )}
      </Reading>
    </Screen>
  );
}
