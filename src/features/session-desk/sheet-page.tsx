import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { RosterPerson, SessionRoster } from '@/contract/hosting';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { rosterOf } from './host-list';
import { type SheetOutcome, sendSheet } from './paper-sheet';
import { forgetTyped, keepTyped, nextMark, onSheet, rowsOf, startOf, typedSoFar } from './sheet-rows';
import './sheet-page.css';

/** The signed paper sheet, typed in: everybody stands as there until a tap says otherwise. */
export function SheetPage({ sessionId }: { readonly sessionId: string }) {
  const roster = rosterOf(sessionId);
  const state = roster.use();
  useOnShow(() => void roster.refresh());
  if (state.data === null || state.data.session.state === 'planned')
    return (
      <Screen>
        <Reading state={state} onRetry={roster.refresh}>
          {() => <StateBlock kind="empty" title="还没开始签到" next="先开始签到，再照纸录入。" />}
        </Reading>
      </Screen>
    );
  return <SheetForm sessionId={sessionId} roster={state.data} />;
}

/** What differs from 到 is seen at a glance. */
const markChips = {
  present: { text: '到' },
  late: { text: '迟到', tone: 'amber' },
  excused: { text: '请假', tone: 'pine' },
  absent: { text: '未到', tone: 'red' },
} as const;

type SheetFormProps = { readonly sessionId: string; readonly roster: SessionRoster };

function SheetForm({ sessionId, roster }: SheetFormProps) {
  const [marks, setMarks] = useState(() => typedSoFar(sessionId));
  const [name, setName] = useState('');
  const [reason, setReason] = useState('纸质签到表');
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const people = onSheet(roster.people);
  const rows = rowsOf(roster.people, marks);
  const faults = new Map(
    outcome?.kind === 'faults' ? outcome.faults.map((fault) => [fault.memberId, fault.message]) : [],
  );
  const markOf = (person: RosterPerson) => marks[person.memberId] ?? startOf(person);

  useEffect(() => {
    if (Object.keys(marks).length > 0) keepTyped(sessionId, marks);
  }, [sessionId, marks]);

  function turn(person: RosterPerson) {
    // From the last state, not from the one on the screen: three quick taps are three.
    setMarks((before) => ({
      ...before,
      [person.memberId]: nextMark(before[person.memberId] ?? startOf(person)),
    }));
  }

  async function send() {
    const sure = await confirm({
      title: `记入 ${rows.length} 人`,
      text: '先逐行核对，有一行不能记，就一行也不记。和现在的记录不一样的，会改成纸上的，本人会收到消息。',
      yes: '记入',
    });
    if (!sure) return;
    const sent = await sendSheet(sessionId, rows, reason);
    setOutcome(sent);
    if (sent.kind === 'faults') scrollTo('sheet-faults');
    if (sent.kind !== 'done') return;
    forgetTyped(sessionId);
    say(`已记入 ${rows.length} 人`);
    back();
  }

  const shown = people.filter((person) => person.name.includes(name.trim()));
  return (
    <Screen
      bar={
        <BottomBar
          status={`${people.length} 人`}
          note={rows.length === 0 ? '和现有记录一样' : `${rows.length} 人要记入`}
          primary={
            <Button
              id="send-sheet"
              label={`记入 ${rows.length} 人`}
              look="primary"
              busyLabel="正在记入"
              disabled={rows.length === 0 || reason.trim().length < 2}
              onPress={send}
            />
          }
        />
      }
    >
      <View className="yx-sheet-page__head">
        <View className="t-caption">{`第 ${roster.session.number} 次研修，照纸质签到表录入`}</View>
        <View className="t-title">{roster.session.title}</View>
        <View className="t-note">点一下换一种：到、迟到、请假、未到。填到一半离开也不会丢。</View>
      </View>
      <View id="sheet-faults">
        {outcome?.kind === 'refused' && <Notice text={outcome.refusal.message} />}
        {outcome?.kind === 'faults' && (
          <Notice
            text={`有 ${outcome.faults.length} 行要先改，这张表还没有记入`}
            note="要改的写在名字下面。"
          />
        )}
        {outcome?.kind === 'faults' &&
          outcome.faults.map((fault) => (
            <ListRow key={fault.memberId} title={fault.name} note={fault.message} />
          ))}
      </View>
      <View className="l-edge">
        <View className="yx-sheet-page__fields">
          <FormField id="sheet-search" label="找人" value={name} onChange={setName} placeholder="姓名" />
          <FormField id="sheet-reason" label="根据" value={reason} onChange={setReason} maxLength={200} />
        </View>
        <Paged id="sheet-people" rows={shown} counter="人" onTurn={scrollTo}>
          {(page) =>
            page.map((person) => (
              <ListRow
                key={person.memberId}
                id={`row-${person.memberId}`}
                title={person.name}
                note={faults.get(person.memberId) ?? person.group}
                chip={markChips[markOf(person)]}
                onPress={() => turn(person)}
              />
            ))
          }
        </Paged>
      </View>
    </Screen>
  );
}
