import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { InspectionDesk, RoundSummary } from '@/contract/inspections';
import { tierNames } from '@/domain/scoring/fact-names';
import { tiersInOrder } from '@/domain/submission/inspection/inspection-words';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { dayWords } from './day-words';
import { OpenForm } from './open-form';
import './inspection.css';

/** The rounds of the term with their numbers by group, and the way to open one. */
export function DeskPage({ desk }: { readonly desk: InspectionDesk }) {
  const [isOpening, setOpening] = useState(false);
  if (isOpening) return <OpenForm desk={desk} onCancel={() => setOpening(false)} />;
  return (
    <>
      <View className="yx-round__act l-edge">
        <Button id="new-round" label="发起一轮检查" icon="plus" onPress={() => setOpening(true)} />
      </View>
      {desk.rounds.length === 0 ? (
        <StateBlock
          kind="empty"
          title="这学期还没有检查过"
          next="发起一轮，把全组的本子列成一张名单，一个一个点等次。"
        />
      ) : (
        <Paged id="rounds" rows={desk.rounds} counter="轮" onTurn={scrollTo}>
          {(page) => page.map((round) => <RoundLine key={round.inspectionId} round={round} />)}
        </Paged>
      )}
    </>
  );
}

function RoundLine({ round }: { readonly round: RoundSummary }) {
  const { inspectionId, title, what, day, state, groups } = round;
  return (
    <>
      <SectionHeader title={title} aside={what} />
      <RuledList>
        {groups.map(({ groupId, name, counts }) => (
          <ListRow key={groupId} title={name} note={countWords(counts, state)} />
        ))}
        <ListRow
          id={`round-${inspectionId}`}
          title={state === 'closed' ? '看名单' : '打开名单'}
          note={dayWords(day)}
          chip={state === 'closed' ? { text: '已结束' } : { text: '正在查', tone: 'pine' }}
          onPress={() => open(`/pages/inspection/round/index?inspectionId=${inspectionId}`)}
          last
        />
      </RuledList>
    </>
  );
}

/** 优秀 3，良好 5，还没查 2 */
function countWords(counts: RoundSummary['groups'][number]['counts'], state: RoundSummary['state']): string {
  const tiers = tiersInOrder.flatMap((tier) =>
    counts[tier] === 0 ? [] : [`${tierNames[tier]} ${counts[tier]}`],
  );
  const unseen =
    counts.notSeen === 0 ? [] : [`${state === 'closed' ? '未查' : '没有等次'} ${counts.notSeen}`];
  return [...tiers, ...unseen].join('，');
}
