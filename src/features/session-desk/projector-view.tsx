import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { shortFigure } from '@/components/format';
import { whereAndWho } from '@/components/session/session-facts';
import type { Projection } from '@/contract/hosting';
import type { SessionView } from '@/contract/session-view';
import { clockTime } from '@/domain/term/school-day';
import { canScan } from '@/platform/scan';
import { ProjectedCodeView } from './projected-code';
import type { Projecting } from './projection';
import { RollCallPanel } from './roll-call-panel';
import { SpokenCodeView } from './spoken-code-view';
import './projector-view.css';

type ProjectorViewProps = {
  readonly projecting: Projecting;
  /** In place of the counts: the host's list, after a deliberate tap. */
  readonly list: ReactNode;
};

/** The room's screen: the code at the left, how many are there at the right. No names without a deliberate tap. */
export function ProjectorView({ projecting, list }: ProjectorViewProps) {
  const { projection, nowMs } = projecting;
  const online = projection?.session.mode === 'online' ? projection : null;
  return (
    <View className="yx-projector">
      <View className="yx-projector__code">
        {online === null ? (
          <ProjectedCodeView projecting={projecting} />
        ) : (
          <SpokenCodeView sessionId={online.session.sessionId} projection={online} nowMs={nowMs} />
        )}
      </View>
      <View className="yx-projector__side">
        {list || (projection !== null && <Counts projecting={projecting} projection={projection} />)}
      </View>
    </View>
  );
}

type CountsProps = { readonly projecting: Projecting; readonly projection: Projection };

function Counts({ projecting, projection }: CountsProps) {
  const { session, present, onLeave, expected, calls } = projection;
  const missing = Math.max(0, expected - present - onLeave);
  const percent = expected === 0 ? 0 : Math.min(100, (present / expected) * 100);
  return (
    <>
      <View className="yx-projector__line">{headText(session)}</View>
      <View className="yx-projector__title">{session.title}</View>
      <View className="yx-projector__line">{whereAndWho(session)}</View>
      <View className="yx-projector__counts">
        <View id="present" className="yx-projector__present">
          {present}
        </View>
        <View className="yx-projector__expected">{`/ ${expected}`}</View>
        <View className="yx-projector__word">已到</View>
      </View>
      <View className="yx-projector__track">
        <View className="yx-projector__part" style={{ width: `${percent}%` }} />
      </View>
      <View className="yx-projector__rest">
        <View>{`请假 ${onLeave}`}</View>
        <View>{`未到 ${missing}`}</View>
        {projection.claims > 0 && <View>{`待核 ${projection.claims}`}</View>}
      </View>
      <RollCallPanel
        sessionId={session.sessionId}
        calls={calls}
        nowMs={projecting.nowMs}
        onOpened={projecting.refresh}
      />
      <View className="yx-projector__how">
        <View>{howText(session)}</View>
        {session.mode === 'hall' && <View>没带手机或扫不上，请到前排登记。</View>}
      </View>
    </>
  );
}

function howText({ mode }: SessionView): string {
  if (mode === 'online') return '打开「研修簿」，在「今日」点签到，输入主持人念的 6 个数字。';
  const act = canScan ? '扫码签到，对准屏幕上的码。' : '签到，输入码下面的 8 个字符。';
  return `打开「研修簿」，在「今日」点${act}`;
}

function headText({ number, startsAtMs, endsAtMs, hoursHundredths }: SessionView): string {
  return `第 ${number} 次研修，${clockTime(startsAtMs)}–${clockTime(endsAtMs)}，${shortFigure(hoursHundredths)} 学时`;
}
