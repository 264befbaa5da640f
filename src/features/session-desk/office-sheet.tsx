import { View } from '@tarojs/components';
import { useState } from 'react';
import { LinkPair } from '@/components/action/link-pair';
import { TextLink } from '@/components/action/text-link';
import { Sheet } from '@/components/layout/sheet';
import { Notice } from '@/components/state/notice';
import type { SessionView } from '@/contract/session-view';
import type { Refusal } from '@/domain/refusal';
import { open } from '@/platform/route';
import { SessionActs } from './session-acts';
import './office-sheet.css';

type OfficeSheetProps = {
  readonly officeLabel: string;
  /** Today's sessions. */
  readonly sessions: readonly SessionView[];
  /** The screen has its red button already. */
  readonly quiet: boolean;
  /** Something was opened or ended: what the screen shows is old. */
  readonly onChanged: () => unknown;
};

/** What the office does about today: start, project and end check-in; the ways to plan and roster. */
export function OfficeSheet({ officeLabel, sessions, quiet, onChanged }: OfficeSheetProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <Sheet flush>
      <View className="t-row t-strong">{officeLabel}</View>
      {refusal !== null && <Notice text={refusal.message} />}
      {sessions.map((session) => (
        <View className="yx-office__session" key={session.sessionId}>
          <View className="t-row">{session.title}</View>
          <View className="yx-office__state t-note c-ink-2">{`第 ${session.number} 次研修，${stateWords[session.state]}`}</View>
          <SessionActs session={session} quiet={quiet} onRefusal={setRefusal} onChanged={onChanged} />
        </View>
      ))}
      <LinkPair
        left={
          <TextLink
            id="office-duties"
            label="任务与作品"
            opens
            onPress={() => open('/pages/duty-plan/index/index')}
          />
        }
        right={
          <TextLink
            id="office-conduct"
            label="缺训与违纪"
            opens
            onPress={() => open('/pages/attendance/conduct/index')}
          />
        }
      />
      <TextLink id="office-trips" label="外出申请" opens onPress={() => open('/pages/trip/list/index')} />
      <LinkPair
        left={
          <TextLink
            id="office-sessions"
            label="活动与签到"
            opens
            onPress={() => open('/pages/office/sessions/index')}
          />
        }
        right={
          <TextLink
            id="office-roster"
            label="名册"
            opens
            onPress={() => open('/pages/office/roster/index')}
          />
        }
      />
    </Sheet>
  );
}

const stateWords: Readonly<Record<SessionView['state'], string>> = {
  planned: '还没开始签到',
  open: '正在签到',
  closed: '签到已结束',
  cancelled: '已取消',
};
