import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import type { SessionRoster } from '@/contract/attendance';
import type { AttendanceStatus } from '@/domain/attendance/training-session';
import { scrollTo } from '@/platform/scroll';
import { ClaimsNotice } from './claims-notice';
import { HostForm } from './host-form';
import { matches, type PersonFilter, rosterOf } from './host-list';
import './host-list-view.css';

type HostListViewProps = {
  readonly sessionId: string;
  readonly onClose: () => void;
};

const filters: readonly { value: PersonFilter; label: string }[] = [
  { value: 'missing', label: '未到' },
  { value: 'present', label: '已到' },
  { value: 'leave', label: '请假' },
];

/** The host's list: who is missing, there or on leave, and the paper way in for somebody without a phone. */
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
        {(data) => <People sessionId={sessionId} roster={data} />}
      </Reading>
    </View>
  );
}

function People({ sessionId, roster }: { readonly sessionId: string; readonly roster: SessionRoster }) {
  const [filter, setFilter] = useState<PersonFilter>('missing');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const planned = roster.session.state === 'planned';
  const people = roster.people.filter(
    (person) => matches(person.status, filter) && person.name.includes(name.trim()),
  );
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
                note={person.group}
                value={statusWords[person.status]}
                onPress={
                  filter === 'missing'
                    ? () => setChosen(chosen === person.memberId ? null : person.memberId)
                    : undefined
                }
              />
              {chosen === person.memberId && (
                <HostForm
                  sessionId={sessionId}
                  memberId={person.memberId}
                  name={person.name}
                  leaveOnly={planned}
                  onDone={() => {
                    setChosen(null);
                    setName('');
                  }}
                />
              )}
            </View>
          ))
        }
      </Paged>
    </>
  );
}

function noneText(filter: PersonFilter, name: string): string {
  if (name.trim() !== '') return '这一栏里没有叫这个名字的人。';
  return { missing: '都到齐了。', present: '还没有人签到。', leave: '没有人请假。' }[filter];
}

const statusWords: Readonly<Record<AttendanceStatus, string>> = {
  upcoming: '未开始',
  open: '未到',
  claimed: '待核',
  onTime: '准时',
  late: '迟到',
  leave: '请假',
  absent: '缺席',
  notExpected: '不要求',
};
