import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { KindView } from '@/contract/work-kinds';
import { open } from '@/platform/route';
import './duty-plan.css';

/** Every kind of the school, with what it has otherwise than as it came. */
export function KindsList({ kinds }: { readonly kinds: readonly KindView[] }) {
  const offered = kinds.filter(({ form }) => !form.retired);
  const retired = kinds.filter(({ form }) => form.retired);
  return (
    <>
      <View className="yx-duties__form yx-duties__head l-edge">
        <Button
          id="kind-new"
          label="添加一类作品"
          look="primary"
          onPress={() => open('/pages/duty-plan/kind/index')}
        />
        <View className="t-note c-ink-3">
          改一类作品会存成新的一版：正在写和以后写的按新的来，已经交的还按交的时候那一版看。
        </View>
      </View>
      <Kinds title="可以布置" kinds={offered} />
      {retired.length > 0 && <Kinds title="停用的" kinds={retired} />}
    </>
  );
}

function Kinds({ title, kinds }: { readonly title: string; readonly kinds: readonly KindView[] }) {
  return (
    <>
      <SectionHeader title={title} aside={`${kinds.length} 类`} />
      <RuledList>
        {kinds.map((kind) => (
          <ListRow
            key={kind.form.kind}
            id={`kind-${kind.form.kind}`}
            title={kind.form.name}
            note={noteOf(kind)}
            chip={chipOf(kind)}
            onPress={() => open(`/pages/duty-plan/kind/index?kind=${kind.form.kind}`)}
          />
        ))}
      </RuledList>
    </>
  );
}

function noteOf({ form, changes, duties }: KindView): string {
  const parts = form.parts.map(({ name }) => name).join('、');
  const used = duties === 0 ? '' : `；本学期 ${duties} 项任务`;
  const changed = changes.length === 0 ? '' : `；改过：${changes.join('，')}`;
  return `${parts}${used}${changed}`;
}

function chipOf({ own, changes }: KindView) {
  if (own) return { text: '学校自己的', tone: 'pine' } as const;
  return changes.length > 0 ? ({ text: '改过' } as const) : undefined;
}
