import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import type { RosterPerson } from '@/contract/hosting';
import type { HostEntry } from '@/domain/attendance/host-entry';
import { type LeaveKind, leaveKindIds, leaveKinds } from '@/domain/attendance/leave-kind';
import type { Refusal } from '@/domain/refusal';
import { atSchoolTime, schoolDay } from '@/domain/term/school-day';
import { say } from '@/platform/feedback';
import { enter } from './host-list';

type HostFormProps = {
  readonly sessionId: string;
  readonly startsAtMs: number;
  readonly person: RosterPerson;
  /** Before check-in has begun, only a leave can be entered. */
  readonly leaveOnly: boolean;
  readonly onDone: () => void;
};

type Kind = HostEntry['as'];

const kinds: Readonly<Record<Kind, { readonly label: string; readonly act: string }>> = {
  present: { label: '到场', act: '登记到场' },
  late: { label: '迟到', act: '登记迟到' },
  excused: { label: '请假', act: '记请假' },
  absent: { label: '未到', act: '记缺席' },
  leftEarly: { label: '早退', act: '记早退' },
  absentMidway: { label: '间缺', act: '记间缺' },
  leftAt: { label: '签退', act: '登记签退' },
};

const MIN_REASON = 2;
const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** One person entered by hand, with the reason that will stand in the records. */
export function HostForm({ sessionId, startsAtMs, person, leaveOnly, onDone }: HostFormProps) {
  const offered = kindsFor(person, leaveOnly);
  const [kind, setKind] = useState<Kind>(offered[0] ?? 'present');
  const [leaveKind, setLeaveKind] = useState<LeaveKind>('personal');
  const [clock, setClock] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { act } = kinds[kind];

  async function submit() {
    const entry = entryOf(kind, leaveKind, () => atSchoolTime(schoolDay(startsAtMs), clock.padStart(5, '0')));
    const refused = await enter(sessionId, person.memberId, entry, reason);
    setRefusal(refused);
    if (refused !== null) return;
    say(`${person.name}：已${act}`);
    onDone();
  }

  return (
    <View className="yx-host__form">
      <ChoiceRow
        label={`${person.name}这一场`}
        options={offered.map((value) => ({ value, label: kinds[value].label }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'excused' && (
        <View className="yx-host__reason">
          <ChoiceRow
            label="哪一种假"
            options={leaveKindIds.map((value) => ({ value, label: leaveKinds[value].title }))}
            value={leaveKind}
            onChange={setLeaveKind}
          />
        </View>
      )}
      {kind === 'leftAt' && (
        <View className="yx-host__reason">
          <FormField id="host-clock" label="几点离开" value={clock} onChange={setClock} placeholder="17:00" />
        </View>
      )}
      <View className="yx-host__reason">
        <FormField
          id="host-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="没带手机，前排登记"
          maxLength={200}
          hint={
            kind === 'excused' && leaveKinds[leaveKind].protected
              ? '这种假受法律保护，不影响任何得分。原因会记入操作记录。'
              : '会记入操作记录，本人会收到消息。'
          }
          fault={refusal?.message}
        />
      </View>
      <View className="yx-host__submit">
        <Button
          id="host-submit"
          label={`${act}：${person.name}`}
          missing={missing(kind, clock, reason)}
          onPress={submit}
        />
      </View>
    </View>
  );
}

/** What can be said of somebody: whoever is there may have left, whoever is not may have come after all. */
function kindsFor({ status }: RosterPerson, leaveOnly: boolean): readonly Kind[] {
  if (leaveOnly) return ['excused'];
  const isThere = status === 'onTime' || status === 'late';
  if (!isThere) return ['present', 'late', 'excused', 'absent'];
  const other = status === 'late' ? 'present' : 'late';
  return ['leftEarly', 'absentMidway', 'leftAt', other, 'excused', 'absent'];
}

function entryOf(kind: Kind, leaveKind: LeaveKind, atMs: () => number): HostEntry {
  if (kind === 'excused') return { as: kind, leaveKind };
  return kind === 'leftAt' ? { as: kind, atMs: atMs() } : { as: kind };
}

function missing(kind: Kind, clock: string, reason: string): string | undefined {
  if (kind === 'leftAt' && !CLOCK.test(clock)) return '请写几点离开，如 17:00';
  return reason.trim().length < MIN_REASON ? '请写明原因' : undefined;
}
