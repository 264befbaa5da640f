import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { StatBar } from '@/components/figure/stat-bar';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { RosterEntry, RosterReply } from '@/contract/member';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { byGroup, entryNote, groupsOn, unboundIds } from './by-group';
import { refreshRoster, useRoster } from './roster';
import './roster.css';

/** 名册: everybody by group, who is bound and who is not. */
export function RosterList() {
  return (
    <Reading state={useRoster()} onRetry={refreshRoster}>
      {(roster) => <Groups roster={roster} />}
    </Reading>
  );
}

function Groups({ roster }: { readonly roster: RosterReply }) {
  const [search, setSearch] = useState('');
  const unbound = unboundIds(roster).length;
  const groups = byGroup(roster, search);
  return (
    <>
      <View className="yx-roster__stats l-edge">
        <StatBar
          stats={[
            { figure: String(roster.entries.length), caption: '人' },
            { figure: String(roster.entries.length - unbound), caption: '已绑定' },
            { figure: String(unbound), caption: '未绑定' },
          ]}
        />
      </View>
      <View className="yx-roster__tools l-edge">
        <Button id="import" label="导入名册" onPress={() => open('/pages/office/import/index?kind=roster')} />
        <Button id="codes" label="绑定码" onPress={() => open('/pages/office/codes/index')} />
        <Button id="record" label="集体登记" onPress={() => open('/pages/office/record/index')} />
      </View>
      <View className="l-edge">
        <FormField
          id="search"
          label="找人"
          value={search}
          onChange={setSearch}
          placeholder="姓名里的一个字"
        />
      </View>
      {groups.length === 0 && <StateBlock kind="empty" title="没有找到" next="换一个字，或者先导入名册" />}
      <Paged id="roster" rows={groups.flatMap(({ entries }) => entries)} counter="人" onTurn={scrollTo}>
        {(page) =>
          groupsOn(page, groups).map(({ group, entries }) => (
            <View key={group.groupId}>
              <SectionHeader title={group.name} aside={`${group.entries.length} 人`} />
              <RuledList>
                {entries.map((entry) => (
                  <PersonRow key={entry.memberId} entry={entry} />
                ))}
              </RuledList>
            </View>
          ))
        }
      </Paged>
    </>
  );
}

function PersonRow({ entry }: { readonly entry: RosterEntry }) {
  return (
    <ListRow
      title={entry.name}
      note={entryNote(entry)}
      chip={entry.boundAtMs === null ? { text: '未绑定', tone: 'amber' } : undefined}
      onPress={() => open(`/pages/office/person/index?memberId=${entry.memberId}`)}
    />
  );
}
