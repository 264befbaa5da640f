import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { PieceView } from '@/contract/piece-view';
import type { WorkForm } from '@/domain/submission/work-kind';
import { confirm } from '@/platform/feedback';
import type { Draft } from './draft';
import { setAsideBy, withKind } from './draft-changes';
import { changeDraft, type Writing } from './writing';

type KindChoiceProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
  readonly onChosen: () => void;
};

/** Which of the kinds that the duty takes: asked before the first word, and whenever the author wants another one. */
export function KindChoice({ writing, piece, draft, onChosen }: KindChoiceProps) {
  async function choose(form: WorkForm) {
    if (form.kind !== draft.kind) {
      if (!(await mayChange(draft, form))) return;
      changeDraft(writing, (latest) => withKind(latest, form));
    }
    onChosen();
  }
  return (
    <>
      <SectionHeader title="写哪一类" aside={`${piece.choices.length} 类任选一类`} />
      <RuledList>
        {piece.choices.map((form) => (
          <ListRow
            key={form.kind}
            id={`kind-${form.kind}`}
            title={form.name}
            note={form.parts.map(({ name }) => name).join('、')}
            chip={form.kind === draft.kind ? { text: '正在写', tone: 'pine' } : undefined}
            onPress={() => void choose(form)}
          />
        ))}
      </RuledList>
    </>
  );
}

async function mayChange(draft: Draft, form: WorkForm): Promise<boolean> {
  const aside = setAsideBy(draft, form);
  if (aside === 0) return true;
  return confirm({
    title: `改写「${form.name}」？`,
    text: `同名的部分接着用，另有 ${aside} 部分先收在这台手机里；换回来还在，提交后清掉。`,
    yes: '改写',
  });
}
