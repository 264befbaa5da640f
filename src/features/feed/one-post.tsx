import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { TakeDownForm } from '@/components/form/take-down-form';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { PostReply } from '@/contract/feed';
import { confirm, say } from '@/platform/feedback';
import type { Resource } from '@/platform/resource';
import { back } from '@/platform/route';
import { setPostPublic, withdrawPost } from './feed';
import { PostAttachments, PostHead } from './post-body';
import './one-post.css';

type OnePostProps = { readonly resource: Resource<PostReply>; readonly reply: PostReply };

type WholePostProps = Pick<OnePostProps, 'reply'> & {
  /** Its files, with what can be done with them. */
  readonly files: ReactNode;
};

/** One post, whole. */
export function OnePost({ reply: { post, topic }, files }: WholePostProps) {
  return (
    <View className="l-edge yx-one-post">
      <View className="t-note c-ink-3 yx-one-post__topic">{topic}</View>
      <PostHead post={post} />
      {post.text !== '' && <View className="yx-post__text t-prose">{post.text}</View>}
      <PostAttachments post={{ ...post, files: [] }} />
      {files}
    </View>
  );
}

/** What its author and the office may do with it. */
export function TendPost({ resource, reply: { post } }: OnePostProps) {
  const [asksReason, askReason] = useState(false);
  if (!post.mayTend) return null;
  const { tripId, postId } = post;

  async function withdraw(why: string) {
    const fault = await withdrawPost(tripId, postId, why);
    say(fault ?? '已经撤下');
    if (fault === null) back();
  }
  async function press() {
    if (!post.mine) return askReason(true);
    const text = '大家马上看不到，文字、照片和文件都会删掉。';
    if (await confirm({ title: '撤回这一条？', text, yes: '撤回' })) await withdraw('');
  }
  return (
    <>
      <RuledList>
        <ListRow
          id="post-public"
          title={post.isPublic ? '校外的人也能看' : '只给校内看'}
          note={
            post.isPublic
              ? '收到卡片的人不用绑定就能打开，点按改回只给校内看'
              : '点按后，收到卡片的人不用绑定也能打开'
          }
          onPress={() => void switchPublic(resource)}
        />
        <ListRow
          id="post-withdraw"
          title={post.mine ? '撤回这一条' : '撤下这一条'}
          onPress={() => void press()}
          last
        />
      </RuledList>
      {asksReason && (
        <View className="l-edge">
          <TakeDownForm example="照片里有学生正脸" onTakeDown={withdraw} />
        </View>
      )}
    </>
  );
}

async function switchPublic(resource: Resource<PostReply>): Promise<void> {
  const post = resource.current().data?.post;
  if (post === undefined) return;
  const sure =
    post.isPublic ||
    (await confirm({
      title: '给校外的人看？',
      text: '收到卡片的人不用绑定身份就能看到这一条的文字和照片。有学生正脸的，请不要公开。',
      yes: '公开',
    }));
  if (!sure) return;
  const fault = await setPostPublic(resource, !post.isPublic);
  if (fault !== null) say(fault);
}
