import { Image, View } from '@tarojs/components';
import { useStore } from 'zustand';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { mayTakeUp, type OutboxPost } from '@/domain/sharing/outbox';
import { confirm } from '@/platform/feedback';
import { useOnline } from '@/platform/network';
import { open } from '@/platform/route';
import { type UploadState, uploadStore } from '@/platform/uploads';
import { dropPost, takeUp, useOutboxPosts } from './outbox';
import { outboxWords } from './words';
import './post.css';
import './outbox-rows.css';

/** What this phone has still to send on a trip, above the feed: how far each is, and what to do with it. */
export function OutboxRows({ tripId }: { readonly tripId: string }) {
  const posts = useOutboxPosts(tripId);
  const uploads = useStore(uploadStore);
  const online = useOnline();
  if (posts.length === 0) return null;
  return (
    <View id="outbox">
      <SectionHeader title="还在这部手机里" aside={`${posts.length} 条`} />
      <View className="l-edge">
        {posts.map((post) => (
          <OutboxRow key={post.key} post={post} uploads={uploads} online={online} />
        ))}
      </View>
    </View>
  );
}

interface OutboxRowProps {
  readonly post: OutboxPost;
  readonly uploads: UploadState;
  readonly online: boolean;
}

function OutboxRow({ post, uploads, online }: OutboxRowProps) {
  const { state, note } = outboxWords(post, uploads, online);
  const { photos, files } = post.attached;
  const others = files.map(({ name }) => name).join('，');
  return (
    <View className="yx-post">
      <View className="yx-outbox__line">
        <Chip text={state} tone={post.state === 'refused' ? 'red' : 'amber'} />
        {note !== null && <View className="yx-outbox__note">{note}</View>}
      </View>
      {post.text !== '' && <View className="yx-post__text t-body">{post.text}</View>}
      {photos.length > 0 && (
        <View className="yx-post__photos">
          {photos.map(({ key, path }) => (
            <Image key={key} className="yx-post__photo" src={path} mode="aspectFill" />
          ))}
        </View>
      )}
      {others !== '' && <View className="yx-post__note">{others}</View>}
      <OutboxActs post={post} />
    </View>
  );
}

function OutboxActs({ post }: { readonly post: OutboxPost }) {
  if (post.state !== 'writing' && !mayTakeUp(post)) return null;
  const write = (key: string) => open(`/pages/trip/write/index?tripId=${post.tripId}&key=${key}`);
  return (
    <View className="yx-outbox__acts">
      <TextLink
        id={`take-up-${post.key}`}
        label={post.state === 'writing' ? '接着写' : '改一改'}
        tone="pine"
        onPress={() => write(post.state === 'writing' ? post.key : takeUp(post.key))}
      />
      <TextLink id={`drop-${post.key}`} label="不发了" onPress={() => void askThenDrop(post.key)} />
    </View>
  );
}

async function askThenDrop(key: string): Promise<void> {
  const sure = await confirm({
    title: '不发这一条了？',
    text: '写的字和选的照片会从这部手机里删掉。',
    yes: '不发了',
  });
  if (sure) dropPost(key);
}
