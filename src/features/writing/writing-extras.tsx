import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { PieceView } from '@/contract/piece-view';
import { confirm } from '@/platform/feedback';
import { type Draft, formOf } from './draft';
import { withShares } from './draft-changes';
import { figuresOf, lacksOf } from './words';
import { changeDraft, exchangeDraft, type Writing } from './writing';

type WritingExtrasProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
  readonly onEarlier: () => void;
};

/** Below the piece: whether the school may read it, what is still missing in words, and where else words may come from. */
export function WritingExtras({ writing, piece, draft, onEarlier }: WritingExtrasProps) {
  const lacks = lacksOf(formOf(piece, draft), draft);
  return (
    <>
      <SectionHeader title="给全校看" />
      <View className="l-edge">
        <ChoiceChip
          label="通过后愿意放进校内好作品"
          chosen={draft.shares}
          onToggle={() => changeDraft(writing, (latest) => withShares(latest, !latest.shares))}
          tone="ink"
        />
      </View>
      {lacks.length > 1 && (
        <>
          <SectionHeader title="提交前还差" aside={`${lacks.length} 样`} />
          <RuledList>
            {lacks.map((lack) => (
              <ListRow key={lack} title={lack} />
            ))}
          </RuledList>
        </>
      )}
      <SectionHeader title="别处的文字" />
      <RuledList>
        <ListRow id="earlier" title="从自己以前写的开头" note="不会盖掉已经写的" onPress={onEarlier} />
        {draft.unchosen.map((version, index) => (
          <ListRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a version has no name of its own; its place is what is exchanged
            key={index}
            id={`unchosen-${index}`}
            title="没选的那一份"
            note={`${figuresOf(version)}，只在这台手机里，提交后清掉`}
            onPress={() => void askThenExchange(writing, index)}
          />
        ))}
      </RuledList>
    </>
  );
}

async function askThenExchange(writing: Writing, index: number): Promise<void> {
  const sure = await confirm({
    title: '换成这一份？',
    text: '现在这一份会放到这里来，不会丢。',
    yes: '换过来',
  });
  if (sure) exchangeDraft(writing, index);
}
