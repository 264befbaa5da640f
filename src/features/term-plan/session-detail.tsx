import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { shortFigure } from '@/components/format';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { SessionSeal } from '@/components/seal/session-seal';
import { SessionFacts } from '@/components/session/session-facts';
import { Notice } from '@/components/state/notice';
import type { SessionView } from '@/contract/session-view';
import { clockTime } from '@/domain/term/school-day';
import './session-detail.css';

type SessionDetailProps = {
  readonly session: SessionView;
  readonly kept: boolean;
  readonly officeLabel: string;
  /** The one thing to do now, if there is one. */
  readonly action: ReactNode;
};

/** Screen 3: what the session is, and how this person stands to it. */
export function SessionDetail({ session, kept, officeLabel, action }: SessionDetailProps) {
  return (
    <>
      <View className="yx-session__head">
        <View className="yx-session__title">
          <View className="t-caption">{`第 ${session.number} 次研修，${session.required ? '必修' : '选修'}`}</View>
          <View className="t-title">{session.title}</View>
        </View>
        <SessionSeal session={session} slotText="待签" kept={kept} />
      </View>
      <View className="yx-session__facts">
        <SessionFacts session={session} dated />
      </View>
      {session.status === 'leave' && <Notice text="您请了假" note="不算缺勤，这一场不记学时。" />}
      {session.status === 'absent' && (
        <Notice text="没有签到记录" note={`到过场的，请找${officeLabel}补登。`} />
      )}
      {session.status === 'claimed' && <Notice text="等主持人核对" note="您扫的码到得晚了些，核对后落印。" />}
      <View className="yx-session__action">{action}</View>
      <RuledList>
        <ListRow title="签到" value={checkInText(session)} />
        {session.checkOutFromMs !== null && <ListRow title="签退" value={checkOutText(session)} />}
        {session.absentMidway && <ListRow title="中途缺席" value="主持人登记" />}
        <ListRow title="记入学时" value={creditText(session)} />
      </RuledList>
    </>
  );
}

function checkInText({ state, status, checkedInAtMs }: SessionView): string {
  if (checkedInAtMs !== null) return `${clockTime(checkedInAtMs)}${status === 'late' ? '，迟到' : '，准时'}`;
  if (status === 'leave') return '请假';
  if (status === 'madeUp') return '已补训';
  return { planned: '还没开始', open: '正在签到', closed: '已结束', cancelled: '已取消' }[state];
}

function checkOutText({ checkOutFromMs, checkedOutAtMs, checkOutClaimed, leftEarly }: SessionView): string {
  if (checkedOutAtMs !== null) return `${clockTime(checkedOutAtMs)}${leftEarly ? '，提前离开' : ''}`;
  if (checkOutClaimed) return '码已收到，等主持人核对';
  return leftEarly ? '提前离开' : `${clockTime(checkOutFromMs ?? 0)} 起`;
}

function creditText({ checkedInAtMs, hoursHundredths, state, status }: SessionView): string {
  const hours = `${shortFigure(hoursHundredths)} 学时`;
  if (checkedInAtMs !== null || status === 'madeUp') return hours;
  return state === 'closed' || status === 'leave' ? '没有记入' : `签到后记 ${hours}`;
}
