import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Sheet } from '@/components/layout/sheet';
import { SessionSeal } from '@/components/seal/session-seal';
import { SessionFacts } from '@/components/session/session-facts';
import type { SessionView } from '@/contract/session-view';
import type { OwnAct } from '@/domain/attendance/next-act';
import { open } from '@/platform/route';
import { type SessionStanding, sessionStanding } from './session-standing';
import './session-sheet.css';

type SessionSheetProps = {
  readonly session: SessionView;
  /** Its scanned code waits on this phone. */
  readonly kept: boolean;
  readonly nowMs: number;
  readonly officeLabel: string;
  readonly canScan: boolean;
  readonly onCheckIn: (session: SessionView, act?: OwnAct) => unknown;
};

/** Screen 1: today's session, the place its seal will have, and the one thing to do. */
export function SessionSheet(props: SessionSheetProps) {
  const { session, kept } = props;
  const standing = sessionStanding(session, props);
  return (
    <Sheet flush>
      <View className="yx-today__top">
        <View>
          <View className="yx-today__when t-note">
            <View className="c-pine t-strong">{standing.head}</View>
            <View className="c-ink-3">{standing.aside}</View>
          </View>
          <View className="yx-today__title t-title">{session.title}</View>
        </View>
        {session.status !== 'notExpected' && <SessionSeal session={session} slotText="待签" kept={kept} />}
      </View>
      <SessionFacts session={session} />
      <View className="yx-today__act">
        <Act standing={standing} {...props} />
      </View>
      <TextLink
        id={`session-${session.sessionId}`}
        label="活动详情"
        icon="document"
        onPress={() => open(`/pages/session/index?sessionId=${session.sessionId}`)}
      />
    </Sheet>
  );
}

function Act({
  standing,
  session,
  canScan,
  onCheckIn,
}: SessionSheetProps & { readonly standing: SessionStanding }) {
  const scans = canScan && session.mode === 'hall';
  const label = scans ? '扫码签到' : '签到';
  switch (standing.act) {
    case 'scan':
      return (
        <Button
          id="check-in"
          label={label}
          icon="scan"
          look="primary"
          size="hero"
          onPress={() => onCheckIn(session)}
        />
      );
    case 'call':
    case 'checkOut': {
      const act = standing.act;
      return (
        <Button
          id={act === 'call' ? 'answer-call' : 'check-out'}
          label={`${scans ? '扫码' : ''}${act === 'call' ? '复签' : '签退'}`}
          icon="scan"
          look="primary"
          size="hero"
          onPress={() => onCheckIn(session, act)}
        />
      );
    }
    case 'wait':
      return (
        <Button
          id="check-in"
          label={label}
          icon="scan"
          size="hero"
          missing="主持人开始签到后，这里就能签"
          onPress={() => undefined}
        />
      );
    case 'look':
      return <Button id="see-seal" label="看看印记" onPress={() => onCheckIn(session)} />;
    case 'none':
      return standing.note === null ? null : <View className="t-note">{standing.note}</View>;
  }
}
