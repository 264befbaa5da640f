import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { DateField } from '@/components/form/date-field';
import { PickField } from '@/components/form/pick-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { DelegationsView, DelegationView, LeaderView } from '@/contract/review-desk';
import { endOfDayAfter, schoolDay } from '@/domain/term/school-day';
import type { Naming } from './stand-in';

type StandInPageProps = {
  readonly view: DelegationsView;
  readonly nowMs: number;
  readonly onName: (naming: Naming) => Promise<void>;
  readonly onEnd: (delegation: DelegationView) => Promise<void>;
};

/** Who decides while a leader is away, and the form that names somebody. */
export function StandInPage({ view, nowMs, onName, onEnd }: StandInPageProps) {
  const { leaders, delegations } = view;
  return (
    <>
      <SectionHeader title="现在和将要代审的" />
      {delegations.length === 0 && (
        <StateBlock kind="empty" title="没有人在代审" next="出差或请假时，可以请人代您审" />
      )}
      {delegations.length > 0 && (
        <RuledList>
          {delegations.map((each) => (
            <ListRow
              key={`${each.leaderId}.${each.n}`}
              id={`stand-in-${each.leaderId}-${each.n}`}
              title={`${each.delegate} 代 ${each.leader}`}
              note={`${each.from} 到 ${each.to}${each.mayEnd ? '，点按可以提前结束' : ''}`}
              chip={{ text: each.running ? '代审中' : '未开始', tone: each.running ? 'ok' : 'plain' }}
              onPress={each.mayEnd ? () => void onEnd(each) : undefined}
            />
          ))}
        </RuledList>
      )}
      {leaders.length > 0 && <NamingForm leaders={leaders} nowMs={nowMs} onName={onName} />}
    </>
  );
}

type NamingFormProps = Pick<StandInPageProps, 'nowMs' | 'onName'> & {
  readonly leaders: readonly LeaderView[];
};

function NamingForm({ leaders, nowMs, onName }: NamingFormProps) {
  const today = schoolDay(nowMs);
  const [leaderId, setLeader] = useState(leaders[0]?.leaderId ?? '');
  const [delegateId, setDelegate] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(schoolDay(endOfDayAfter(nowMs, 2)));
  const leader = leaders.find((each) => each.leaderId === leaderId) ?? leaders[0];
  if (leader === undefined) return null;
  const { choices } = leader;
  const chosen = choices.find(({ memberId }) => memberId === delegateId)?.memberId ?? '';
  const people = [
    { value: '', label: '请选一位' },
    ...choices.map(({ memberId, name, note }) => ({ value: memberId, label: `${name}，${note}` })),
  ];
  const name = () => onName({ leaderId: leader.leaderId, n: leader.nextN, delegateId: chosen, from, to });
  return (
    <>
      <SectionHeader title="请人代审" />
      <View className="l-edge yx-review__form">
        {leaders.length > 1 && (
          <PickField
            id="stand-in-leader"
            label="哪一位组长"
            options={leaders.map((each) => ({ value: each.leaderId, label: `${each.name}，${each.group}` }))}
            value={leader.leaderId}
            onChange={setLeader}
          />
        )}
        <PickField
          id="stand-in-person"
          label="请谁代审"
          options={people}
          value={chosen}
          onChange={setDelegate}
        />
        <DateField id="stand-in-from" label="从哪一天" value={from} onChange={setFrom} from={today} />
        <DateField id="stand-in-to" label="到哪一天（含当天）" value={to} onChange={setTo} from={from} />
        <View className="t-note c-ink-3">
          代审期间您自己也能审。代审的人不审自己的，也不审您的；记录里会写明是代您审的。到期自动结束。
        </View>
        <Button
          id="name-stand-in"
          label="请这位老师代审"
          look="primary"
          busyLabel="正在保存"
          missing={chosen === '' ? '请先选一位' : undefined}
          onPress={name}
        />
      </View>
    </>
  );
}
