import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { ExpertChoice as Choice } from '@/contract/guidance';
import { scrollTo } from '@/platform/scroll';

type ExpertChoiceProps = {
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly note: string;
  readonly onChoose: (memberId: string) => void;
  readonly onNote: (note: string) => void;
};

/** Whom to ask, and what for. Who is chosen stays in sight while the list is looked through. */
export function ExpertChoice({ choices, chosen, note, onChoose, onNote }: ExpertChoiceProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const found = choices.filter(
    ({ memberId, name, group }) => memberId === chosen || name.includes(wanted) || group.includes(wanted),
  );
  return (
    <>
      <View className="yx-guidance__form l-edge">
        <TextAreaField
          id="invitation-note"
          label="想请专家看什么"
          value={note}
          onChange={onNote}
          placeholder="可以不写。例如：请看看收获部分怎样写得更具体"
          maxLength={500}
        />
        <FormField
          id="find-expert"
          label="找人"
          value={search}
          onChange={setSearch}
          placeholder="姓名或教研组里的一个字"
        />
      </View>
      <SectionHeader title="请谁指导" aside={`${found.length} 人`} />
      {found.length === 0 && (
        <StateBlock kind="empty" title="没有找到" next="换一个字；校外专家请教务处先加进名册，职务写专家" />
      )}
      <Paged id="experts" rows={found} counter="人" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map(({ memberId, name, group, isExpert }) => (
              <ListRow
                key={memberId}
                id={`expert-${memberId}`}
                title={name}
                note={isExpert ? `专家，${group}` : group}
                chip={memberId === chosen ? { text: '已选', tone: 'pine', icon: 'check' } : undefined}
                onPress={() => onChoose(memberId)}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}
