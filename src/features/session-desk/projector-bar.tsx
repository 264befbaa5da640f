import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { clockTime } from '@/domain/term/school-day';
import type { Projecting } from './projection';

type ProjectorBarProps = {
  readonly projecting: Projecting;
  readonly onList: () => unknown;
  readonly onEnd: () => unknown;
};

/** Whether the projector is connected, the paper way in, and the end of check-in. */
export function ProjectorBar({ projecting, onList, onEnd }: ProjectorBarProps) {
  const connected = projecting.refusal === null;
  return (
    <BottomBar
      status={connected ? '已连接' : '连接断开'}
      note={connected ? clockTime(projecting.nowMs) : '正在重连'}
      secondary={<Button id="host-list" label="登记到场" onPress={onList} />}
      primary={<Button id="end-session" label="结束签到" onPress={onEnd} />}
    />
  );
}
