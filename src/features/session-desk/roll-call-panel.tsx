import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import type { CallView } from '@/contract/hosting';
import { ROLL_CALLS, runningCall } from '@/domain/attendance/roll-call';
import type { Refusal } from '@/domain/refusal';
import { confirm } from '@/platform/feedback';
import { openRollCall } from './projection-store';
import './roll-call-panel.css';

type RollCallPanelProps = {
  readonly sessionId: string;
  readonly calls: readonly CallView[];
  readonly nowMs: number;
  /** Called after a call was opened. */
  readonly onOpened: () => unknown;
};

/** 复签: its minute while it runs, how many answered, and the way to open the next. */
export function RollCallPanel({ sessionId, calls, nowMs, onOpened }: RollCallPanelProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = runningCall({ rollCalls: calls }, nowMs);
  const answered = calls.find(({ call }) => call === running?.call)?.answered ?? 0;
  const next = calls.length + 1;

  async function open() {
    if (next > ROLL_CALLS || !(await confirmCall(next))) return;
    const refused = await openRollCall(sessionId, next as 1 | 2);
    setRefusal(refused);
    if (refused === null) onOpened();
  }

  return (
    <View className="yx-call">
      {refusal !== null && <Notice text={refusal.message} />}
      {running !== null && (
        <View id="roll-call-running" className="yx-call__running">
          <View className="yx-call__seconds">{Math.ceil((running.untilMs - nowMs) / 1000)}</View>
          <View className="yx-call__words">
            <View className="yx-call__strong">{`正在第 ${running.call} 次复签，请再扫一次码`}</View>
            <View>{`已答 ${answered} 人`}</View>
          </View>
        </View>
      )}
      {running === null && calls.length > 0 && (
        <View className="yx-call__past">{calls.map(pastText).join('，')}</View>
      )}
      {running === null && next <= ROLL_CALLS && (
        <Button id="roll-call" label={next === 1 ? '复签一次' : '再复签一次'} size="small" onPress={open} />
      )}
    </View>
  );
}

/** Asked first: a whole room takes out its phones. */
export function confirmCall(number: number): Promise<boolean> {
  return confirm({
    title: number === 1 ? '复签一次' : '再复签一次',
    text: '在场的人要在 60 秒里再扫一次码。没答上的只告诉主持人，不会自动扣分。一场最多两次。',
    yes: '开始复签',
  });
}

function pastText({ call, answered }: CallView): string {
  return `第 ${call} 次复签 ${answered} 人答到`;
}
