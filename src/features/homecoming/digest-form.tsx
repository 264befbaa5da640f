import { Image, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { ChoiceChip } from '@/components/action/choice-chip';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Paged } from '@/components/list/paged';
import { StateBlock } from '@/components/state/state-block';
import type { DigestDesk, DigestPost } from '@/contract/homecoming';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import { scrollTo } from '@/platform/scroll';
import { DigestContents } from './digest-contents';
import { type DigestDraft, ticked } from './digest-draft';
import './homecoming.css';

type DigestFormProps = {
  readonly desk: DigestDesk;
  readonly draft: DigestDraft;
  readonly onChange: (draft: DigestDraft) => void;
};

/** Posts to be ticked, then the contents that they make. */
export function DigestForm({ desk, draft, onChange }: DigestFormProps) {
  const { posts, least } = desk;
  if (posts.length === 0)
    return <StateBlock kind="empty" title="路上没有发过内容" next="没有材料要整理，可以直接安排二次培训" />;
  return (
    <>
      <View className="yx-home l-edge">
        <FormField
          id="digest-title"
          label="标题"
          value={draft.title}
          maxLength={40}
          onChange={(title) => onChange({ ...draft, title })}
        />
        <TextAreaField
          id="digest-summary"
          label="一两句话，可以不写"
          value={draft.summary}
          maxLength={200}
          placeholder="这次看到了什么，同事可以怎么用"
          onChange={(summary) => onChange({ ...draft, summary })}
        />
      </View>
      <SectionHeader title="选哪些" aside={`共 ${posts.length} 条，至少选 ${least} 条`} />
      <Paged id="digest-posts" rows={posts} counter="条" onTurn={scrollTo}>
        {(page) =>
          page.map((post) => (
            <PostToTick
              key={post.postId}
              post={post}
              at={draft.parts.findIndex(({ postId }) => postId === post.postId)}
              onTick={() => onChange(ticked(draft, post))}
            />
          ))
        }
      </Paged>
      <DigestContents draft={draft} posts={posts} onChange={onChange} />
    </>
  );
}

type PostToTickProps = {
  readonly post: DigestPost;
  /** Its place in the contents; -1 while it is not chosen. */
  readonly at: number;
  readonly onTick: () => void;
};

function PostToTick({ post, at, onTick }: PostToTickProps) {
  const { photoUrl } = post;
  return (
    <View className="yx-home__post l-edge">
      <View className="yx-home__pair">
        <View className="t-caption yx-home__grow">
          {[`${post.name}，${monthDay(post.atMs)} ${clockTime(post.atMs)}`, attachedWords(post)]
            .filter((part) => part !== '')
            .join('，')}
        </View>
        <ChoiceChip label={at < 0 ? '选' : `第 ${at + 1} 节`} chosen={at >= 0} tone="ink" onToggle={onTick} />
      </View>
      <View className="yx-home__shown">
        {photoUrl !== null && (
          <Image
            className="yx-home__photo"
            src={photoUrl}
            mode="aspectFill"
            lazyLoad
            onClick={() => previewImages([photoUrl], photoUrl)}
            {...accessible('button', '看照片')}
          />
        )}
        <View className="t-body yx-home__text yx-home__grow">{post.text}</View>
      </View>
    </View>
  );
}

function attachedWords({ photos, files }: DigestPost): string {
  return [photos > 0 ? `照片 ${photos} 张` : '', files > 0 ? `文件 ${files} 个` : '']
    .filter((part) => part !== '')
    .join('，');
}
