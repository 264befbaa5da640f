import { View } from '@tarojs/components';
import { memo } from 'react';
import { accessible } from '@/components/accessible';
import type { PostView } from '@/contract/feed';
import { open } from '@/platform/route';
import { PostAttachments, PostHead } from './post-body';

/** One post in the feed; a tap opens its own page. A post that did not change is not drawn again. */
export const PostRow = memo(function PostRow({ post }: { readonly post: PostView }) {
  const { tripId, postId, text, isCut } = post;
  return (
    <View
      id={`post-${postId}`}
      className="yx-post"
      hoverClass="yx-post--pressed"
      onClick={() => open(`/pages/trip/post/index?tripId=${tripId}&postId=${postId}`)}
      {...accessible('link', `${post.by} 发的一条`)}
    >
      <PostHead post={post} />
      {text !== '' && <View className="yx-post__text t-body">{text}</View>}
      {isCut && <View className="yx-post__more t-note">看全文</View>}
      <PostAttachments post={post} />
    </View>
  );
});
