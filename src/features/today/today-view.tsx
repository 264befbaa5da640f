import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TodayView as Today } from '@/contract/ledger';
import type { MessageView } from '@/contract/notify';
import type { SessionView } from '@/contract/session-view';
import type { OwnAct } from '@/domain/attendance/next-act';
import { DateLine } from './date-line';
import { DueList } from './due-list';
import { MessageList } from './message-list';
import { NoSession } from './no-session';
import { SessionSheet } from './session-sheet';
import { sessionsOfDay } from './today';
import './today-view.css';

type TodayViewProps = {
  readonly today: Today;
  readonly nowMs: number;
  readonly officeLabel: string;
  readonly canScan: boolean;
  /** Sessions whose scanned codes wait on this phone. */
  readonly waitingSessionIds: readonly string[];
  readonly onCheckIn: (session: SessionView, act?: OwnAct) => unknown;
  readonly onOpenMessage: (message: MessageView) => void;
  /** Who does not teach is expected at no session. */
  readonly teaching: boolean;
  /** The office's own sheet, where this person works in the office. */
  readonly desk: ReactNode;
};

/** Screen 1: the day, its sessions, what waits, and what was said. */
export function TodayView(props: TodayViewProps) {
  const { today, nowMs, waitingSessionIds } = props;
  const sessions = sessionsOfDay(today, nowMs);
  return (
    <>
      <DateLine nowMs={nowMs} week={today.week} theme={today.theme} />
      {sessions.length === 0 && <NoSession next={today.next} inTerm={today.termName !== null} />}
      {(props.teaching ? sessions : []).map((session) => (
        <View className="yx-day__sheet" key={session.sessionId}>
          <SessionSheet
            session={session}
            kept={waitingSessionIds.includes(session.sessionId)}
            nowMs={nowMs}
            officeLabel={props.officeLabel}
            canScan={props.canScan}
            onCheckIn={props.onCheckIn}
          />
        </View>
      ))}
      {props.desk}
      <View className="yx-day__gap" />
      <DueList
        duties={today.duties}
        more={today.moreDuties}
        queue={today.queue}
        waits={today.waits ?? []}
        nowMs={nowMs}
      />
      <MessageList today={today} nowMs={nowMs} onOpen={props.onOpenMessage} />
    </>
  );
}
