import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { ChangeReply, PlannedSessionView, PlanningDesk } from '@/contract/session-planning';
import { say } from '@/platform/feedback';
import { type Move, moveSession } from './planning';
import { SlotFields } from './when-fields';
import './plan-form.css';

type MoveFormProps = {
  readonly desk: PlanningDesk;
  readonly session: PlannedSessionView;
  readonly onMoved: () => unknown;
};

/** Another time or place: looked at first, then told to everybody. */
export function MoveForm({ desk, session, onMoved }: MoveFormProps) {
  const [move, setMove] = useState<Move>({ day: session.day, slot: session.slot, reason: '' });
  const [found, setFound] = useState<ChangeReply | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  function change(changes: Partial<Move>) {
    setMove((known) => ({ ...known, ...changes }));
    setFound(null);
  }
  async function act(dryRun: boolean) {
    const result = await moveSession(session.sessionId, { ...move, reason: move.reason.trim() }, dryRun);
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    if (dryRun) return setFound(result.data);
    say(`已改，通知了 ${result.data.people} 人`);
    setMove((known) => ({ ...known, reason: '' }));
    setFound(null);
    await onMoved();
  }

  return (
    <>
      <SectionHeader title="改时间、地点" />
      <View className="yx-plan-form l-edge">
        <SlotFields
          from={desk.from}
          to={desk.to}
          places={desk.places}
          day={move.day}
          slot={move.slot}
          onDay={(day) => change({ day })}
          onSlot={(slot) => change({ slot })}
        />
        <TextAreaField
          id="move-reason"
          label="原因（会写在通知里）"
          value={move.reason}
          onChange={(reason) => change({ reason })}
          placeholder="例如：阶梯教室检修"
          maxLength={200}
        />
        {trouble !== null && <Notice text={trouble} />}
        {found?.warnings.map(({ text }) => (
          <Notice key={text} text={text} />
        ))}
        {found === null ? (
          <Button
            id="move-look"
            label="看看撞不撞"
            busyLabel="正在核对"
            onPress={() => act(true)}
            missing={missingIn(move, session)}
          />
        ) : (
          <Button
            id="move"
            label={`改到这时，通知 ${found.people} 人`}
            look="primary"
            busyLabel="正在通知"
            onPress={() => act(false)}
          />
        )}
      </View>
    </>
  );
}

function missingIn({ day, slot, reason }: Move, session: PlannedSessionView): string | undefined {
  const { from, to, place } = session.slot;
  const isSame = day === session.day && slot.from === from && slot.to === to && slot.place === place;
  if (isSame) return '时间和地点还没有改';
  if (slot.to <= slot.from) return '结束要在开始之后';
  return reason.trim().length < 2 ? '还没写原因' : undefined;
}
