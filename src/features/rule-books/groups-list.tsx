import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { SettingsView } from '@/contract/rule-books';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { groupPath, standingPath } from './paths';
import { groupNote, isDecidedAbout, standingNote } from './settings-words';
import './rule-books.css';

type GroupsListProps = { readonly view: SettingsView; readonly canEdit: boolean };

/** What the office decided for this term: each group's percent and company, and who is judged otherwise than others. */
export function GroupsList({ view, canEdit }: GroupsListProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const decided = view.members.filter(isDecidedAbout);
  const found = wanted === '' ? decided : view.members.filter(({ name }) => name.includes(wanted));
  return (
    <>
      <SectionHeader
        title="教研组"
        aside={view.bands[0] === undefined ? '现用的细则不评等次' : view.termName}
      />
      <RuledList>
        {view.groups.map((group) => (
          <ListRow
            key={group.groupId}
            id={`group-${group.groupId}`}
            title={group.name}
            note={groupNote(group, view)}
            value={`${group.teachers} 人`}
            {...(canEdit ? { onPress: () => open(groupPath(group.groupId)) } : {})}
          />
        ))}
      </RuledList>
      <SectionHeader title="不参评与不适用" aside={`${decided.length} 人`} />
      <View className="yx-rules__field">
        <FormField
          id="find-person"
          label="找人"
          value={search}
          onChange={setSearch}
          placeholder="姓名里的一个字"
          hint={hintOf(wanted, found.length)}
        />
      </View>
      {found.length > 0 && (
        <Paged id="standings" rows={found} counter="人" onTurn={scrollTo}>
          {(page) => (
            <RuledList>
              {page.map((member) => (
                <ListRow
                  key={member.memberId}
                  id={`standing-${member.memberId}`}
                  title={member.name}
                  note={`${member.group}，${standingNote(member, view)}`}
                  chip={member.ranked ? undefined : { text: '不参评' }}
                  {...(canEdit ? { onPress: () => open(standingPath(member.memberId)) } : {})}
                />
              ))}
            </RuledList>
          )}
        </Paged>
      )}
    </>
  );
}

function hintOf(wanted: string, found: number): string | undefined {
  if (found > 0) return undefined;
  return wanted === '' ? '现在人人参评，各项都适用。' : '考核名单里没有这个名字。';
}
