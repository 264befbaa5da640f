import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import type { SessionRoster } from '@/contract/hosting';
import { scrollTo } from '@/platform/scroll';
import { ClaimsNotice } from './claims-notice';
import { rosterOf } from './host-list';
import { type PersonFilter, peopleFor, personNote, statusWord } from './host-list-rows';
import { PersonCard } from './person-card';
import './host-list-view.css';

type HostListViewProps = {
  readonly sessionId: string;
  readonly onClose: () => void;
};

/** The host's list on the projector's page, after a deliberate tap. */
export function HostListView({ sessionId, onClose }: HostListViewProps) {
  const roster = rosterOf(sessionId);
  const state = roster.use();
  return (
    <View className="yx-host">
      <View className="yx-host__head">
        <View className="t-title">登记到场</View>
        <TextLink id="close-list" label="收起名单" onPress={onClose} />
      </View>
      <Reading state={state} onRetry={roster.refresh}>
        {(data) => <HostPeople sessionId={sessionId} roster={data} />}
      </Reading>
    </View>
  );
}

type HostPeopleProps = { readonly sessionId: string; readonly roster: SessionRoster };

/** Who is missing, there, on leave, or to be asked; a tap on one opens what stands and what can be entered. */
export function HostPeople({ sessionId, roster }: HostPeopleProps) {
  const [filter, setFilter] = useState<PersonFilter>('missing');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { session } = roster;
  const planned = session.state === 'planned';
  const people = peopleFor(roster, filter, name);
  const nameOf = (memberId: string) => roster.people.find((one) => one.memberId === memberId)?.name ?? '';

  function close() {
    setChosen(null);
    setName('');
  }

  return (
    <>
      <ClaimsNotice sessionId={sessionId} claims={roster.claims} />
      {planned && <Notice text="签到还没开始" note="先开始签到，再登记到场；请假现在就能记。" />}
      <FormField id="host-search" label="找人" value={name} onChange={setName} placeholder="姓名" />
      <View className="yx-host__tabs">
        <Tabs tabs={filters} value={filter} onChange={setFilter} />
      </View>
      {people.length === 0 && <View className="yx-host__none t-note">{noneText(filter, name)}</View>}
      <Paged id="people" rows={people} counter="人" onTurn={scrollTo}>
        {(page) =>
          page.map((person) => (
            <View key={person.memberId}>
              <ListRow
                id={`person-${person.memberId}`}
                title={person.name}
                note={personNote(person, nameOf) || undefined}
                value={statusWord(person)}
                onPress={() => setChosen(chosen === person.memberId ? null : person.memberId)}
              />
              {chosen === person.memberId && (
                <PersonCard
                  key={person.status}
                  sessionId={sessionId}
                  startsAtMs={session.startsAtMs}
                  person={person}
                  leaveOnly={planned}
                  onDone={close}
                />
              )}
            </View>
          ))
        }
      </Paged>
    </>
  );
}

const filters: readonly { value: PersonFilter; label: string }[] = [
  { value: 'missing', label: '未到' },
  { value: 'present', label: '已到' },
  { value: 'leave', label: '请假' },
  { value: 'ask', label: '要问问' },
];

function noneText(filter: PersonFilter, name: string): string {
  if (name.trim() !== '') return '这一栏里没有叫这个名字的人。';
  return {
    missing: '都到齐了。',
    present: '还没有人签到。',
    leave: '没有人请假。',
    ask: '没有要问的：复签都答到了，也没有几个人用同一台手机。',
  }[filter];
}
