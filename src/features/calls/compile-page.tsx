import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { CompileDesk } from '@/contract/calls';
import { MOST_PARTS } from '@/domain/sharing/collection-booklet';
import { scrollTo } from '@/platform/scroll';
import { type CompileDraft, withHeading, withMoved } from './compile-draft';
import './calls.css';

type CompilePageProps = {
  readonly desk: CompileDesk;
  readonly draft: CompileDraft;
  readonly onChange: (changes: Partial<CompileDraft>) => void;
};

/** 编汇编: which finds, in which order, under which headings. */
export function CompilePage({ desk, draft, onChange }: CompilePageProps) {
  const byId = new Map(desk.entries.map((entry) => [entry.entryId, entry]));
  const left = desk.entries.filter(({ entryId }) => !draft.parts.some((part) => part.entryId === entryId));
  const isFull = draft.parts.length >= MOST_PARTS;
  return (
    <>
      <View className="yx-calls__form l-edge">
        <FormField
          id="booklet-title"
          label="汇编的名字"
          value={draft.title}
          onChange={(title) => onChange({ title })}
          maxLength={40}
        />
        <TextAreaField
          id="booklet-summary"
          label="前言"
          value={draft.summary}
          onChange={(summary) => onChange({ summary })}
          placeholder="可以不写"
          maxLength={500}
        />
      </View>
      <SectionHeader title="编进去的" aside={`${draft.parts.length} 条`} />
      <View className="l-edge">
        {draft.parts.map(({ entryId, heading }, index) => {
          const entry = byId.get(entryId);
          const move = (by: -1 | 1) => onChange({ parts: withMoved(draft.parts, index, by) });
          return (
            <View key={entryId} className="yx-calls__part">
              <FormField
                id={`heading-${index + 1}`}
                label={`第 ${index + 1} 条，${entry?.author ?? ''}`}
                value={heading}
                onChange={(words) => onChange({ parts: withHeading(draft.parts, entryId, words) })}
                hint={hintOf(entry)}
                maxLength={30}
              />
              <View className="yx-calls__acts">
                {index > 0 && <TextLink id={`earlier-${index + 1}`} label="往前" onPress={() => move(-1)} />}
                {index < draft.parts.length - 1 && (
                  <TextLink id={`later-${index + 1}`} label="往后" onPress={() => move(1)} />
                )}
                <TextLink
                  id={`take-out-${index + 1}`}
                  label="拿掉"
                  onPress={() => onChange({ parts: draft.parts.filter((part) => part.entryId !== entryId) })}
                />
              </View>
            </View>
          );
        })}
      </View>
      {left.length > 0 && (
        <>
          <SectionHeader title="没编进去的" aside={isFull ? `一本最多 ${MOST_PARTS} 条` : '点一下编进去'} />
          <Paged id="left-finds" rows={left} counter="条" onTurn={scrollTo}>
            {(page) => (
              <RuledList>
                {page.map(({ entryId, title, author, start }) => (
                  <ListRow
                    key={entryId}
                    id={`add-${entryId}`}
                    title={title}
                    note={`${author}：${start}`}
                    onPress={
                      isFull
                        ? undefined
                        : () => onChange({ parts: [...draft.parts, { entryId, heading: title }] })
                    }
                  />
                ))}
              </RuledList>
            )}
          </Paged>
        </>
      )}
      <View className="yx-calls__note l-edge t-note c-ink-3">
        {desk.keptBack > 0 && <View>{`另有 ${desk.keptBack} 条没有留「可以编进汇编」，不在这里。`}</View>}
        <View>
          汇编放进资源库，全校老师都能读；作者各收到一条消息。作者收回的，汇编里随即去掉。照片只编入通过检查的。
        </View>
      </View>
    </>
  );
}

function hintOf(entry: CompileDesk['entries'][number] | undefined): string | undefined {
  if (entry === undefined) return undefined;
  return entry.photos === 0 ? entry.start : `${entry.start}（${entry.photos} 张照片）`;
}
