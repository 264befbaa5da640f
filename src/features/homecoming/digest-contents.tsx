import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Paged } from '@/components/list/paged';
import type { DigestPost } from '@/contract/homecoming';
import { scrollTo } from '@/platform/scroll';
import { type DigestDraft, headed, raised } from './digest-draft';
import './homecoming.css';

type DigestContentsProps = {
  readonly draft: DigestDraft;
  readonly posts: readonly DigestPost[];
  readonly onChange: (draft: DigestDraft) => void;
};

/** What was ticked, under headings, in the order in which it will be read. */
export function DigestContents({ draft, posts, onChange }: DigestContentsProps) {
  const { parts } = draft;
  if (parts.length === 0) return null;
  const textOf = (postId: string) => posts.find((post) => post.postId === postId)?.text ?? '';
  return (
    <>
      <SectionHeader title="目录" aside={`${parts.length} 节`} />
      <Paged
        id="digest-contents"
        rows={parts.map((part, index) => ({ ...part, index }))}
        counter="节"
        onTurn={scrollTo}
      >
        {(page) =>
          page.map(({ postId, heading, index }) => (
            <View key={postId} className="yx-home__post l-edge">
              <FormField
                id={`heading-${index}`}
                label={`第 ${index + 1} 节的小标题`}
                value={heading}
                maxLength={30}
                onChange={(text) => onChange(headed(draft, postId, text))}
              />
              <View className="yx-home__pair">
                <View className="t-caption yx-home__grow">{[...textOf(postId)].slice(0, 24).join('')}</View>
                {index > 0 && (
                  <Button
                    id={`up-${index}`}
                    label="上移"
                    size="small"
                    onPress={() => onChange(raised(draft, index))}
                  />
                )}
              </View>
            </View>
          ))
        }
      </Paged>
    </>
  );
}
