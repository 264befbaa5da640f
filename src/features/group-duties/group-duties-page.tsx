import { View } from '@tarojs/components';
import { PickField } from '@/components/form/pick-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { GroupDutiesView, GroupDuty } from '@/contract/due-lists';
import { scrollTo } from '@/platform/scroll';
import { groupDutyWords } from './group-duty-words';
import './group-duties-page.css';

type GroupDutiesPageProps = {
  readonly view: GroupDutiesView;
  readonly onChoose: (groupId: string) => void;
};

/** 组里的任务: how much of each duty is there. */
export function GroupDutiesPage({ view, onChoose }: GroupDutiesPageProps) {
  const { groups, groupId, teachers, duties } = view;
  if (groupId === null)
    return (
      <StateBlock kind="empty" title="没有由您负责的组" next="组长的名单在学校名册里，可请教务处核对。" />
    );
  const coming = duties.filter(({ missing }) => missing === null);
  const passed = duties.filter(({ missing }) => missing !== null).sort((a, b) => b.dueAtMs - a.dueAtMs);
  return (
    <>
      {groups.length > 1 ? (
        <View className="l-edge">
          <PickField
            id="group"
            label="组"
            options={groups.map((group) => ({ value: group.groupId, label: group.name }))}
            value={groupId}
            onChange={onChoose}
          />
        </View>
      ) : (
        <View className="yx-group-duties__name l-edge t-head">{groups[0]?.name}</View>
      )}
      <View className="l-edge t-note c-ink-3">
        {`${teachers} 位老师。截止之前只有数目，截止之后才列出还没交的老师。`}
      </View>
      {duties.length === 0 && (
        <StateBlock kind="empty" title="还没有开始的任务" next="任务开始后，这里有交了多少。" />
      )}
      <Section id="coming" title="进行中" duties={coming} />
      <Section id="passed" title="已到期" duties={passed} />
    </>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly duties: readonly GroupDuty[] };

function Section({ id, title, duties }: SectionProps) {
  if (duties.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${duties.length} 项`} />
      <Paged id={id} rows={duties} counter="项" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((duty) => (
              <ListRow key={duty.dutyId} id={`group-duty-${duty.dutyId}`} {...groupDutyWords(duty)} />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}
