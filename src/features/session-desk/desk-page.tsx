import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { SessionFacts } from '@/components/session/session-facts';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import type { SessionRoster } from '@/contract/hosting';
import type { SessionView } from '@/contract/session-view';
import type { Refusal } from '@/domain/refusal';
import { serverNow } from '@/platform/clock';
import { openDocument } from '@/platform/documents';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { useTicker } from '@/platform/ticker';
import { rosterOf } from './host-list';
import { countsOf } from './host-list-rows';
import { HostPeople } from './host-list-view';
import { paperSheet } from './paper-sheet';
import { RollCallPanel } from './roll-call-panel';
import { SessionActs } from './session-acts';
import './desk-page.css';

type DeskProps = {
  readonly sessionId: string;
  /** The office may look at the failed scans as well. */
  readonly isOffice: boolean;
  readonly roster: SessionRoster;
  readonly onChanged: () => Promise<unknown>;
  /** What follows the session: its record, its survey, its guests. */
  readonly after: (session: SessionView) => ReactNode;
};

/** What a host does about one session on the phone: hold it, call again, look at the list, use the paper sheet. */
export function Desk({ sessionId, isOffice, roster, onChanged, after }: DeskProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [nowMs, setNowMs] = useState(serverNow);
  useTicker(1000, () => setNowMs(serverNow()));
  const { session, calls } = roster;
  const counts = countsOf(roster);

  async function print() {
    const sheet = await paperSheet(sessionId);
    setRefusal(sheet.ok ? null : sheet.error);
    if (sheet.ok) await openDocument(sheet.data.url, sheet.data.fileName);
  }

  return (
    <>
      <View className="yx-host-desk__head">
        <View className="t-caption">{`第 ${session.number} 次研修，${stateWords[session.state]}`}</View>
        <View className="t-title">{session.title}</View>
        <SessionFacts session={session} dated />
      </View>
      {refusal !== null && <Notice text={refusal.message} />}
      <View className="yx-host-desk__acts">
        {session.state !== 'cancelled' && (
          <SessionActs session={session} quiet={false} onRefusal={setRefusal} onChanged={onChanged} />
        )}
        {session.state === 'open' && (
          <RollCallPanel sessionId={sessionId} calls={calls} nowMs={nowMs} onOpened={onChanged} />
        )}
      </View>
      <SectionHeader
        title="到场名单"
        aside={`已到 ${counts.present}，请假 ${counts.leave}，未到 ${counts.missing}`}
      />
      <View className="l-edge">
        <HostPeople sessionId={sessionId} roster={roster} />
      </View>
      <SectionHeader title="没有网络的会场" />
      <RuledList>
        <ListRow id="paper-sheet" title="打印签到表" note="A4，按组排好姓名，开会前打出来" onPress={print} />
        <ListRow
          id="enter-sheet"
          title="照纸质签到表录入"
          note="默认都到，只改没到的"
          onPress={() => open(`/pages/office/sheet/index?sessionId=${sessionId}`)}
        />
        {isOffice && (
          <ListRow
            id="failed-scans"
            title="没签上的记录"
            note="谁扫码没成、为什么，留 30 天"
            onPress={() => open(`/pages/office/scans/index?sessionId=${sessionId}`)}
            last
          />
        )}
      </RuledList>
      {after(session)}
    </>
  );
}

type DeskPageProps = Pick<DeskProps, 'sessionId' | 'isOffice' | 'after'>;

/** The roster is read when the page is shown, and every 15 seconds while check-in is open. */
export function DeskPage({ sessionId, isOffice, after }: DeskPageProps) {
  const roster = rosterOf(sessionId);
  const state = roster.use();
  useOnShow(() => void roster.refresh());
  useTicker(15_000, () => {
    if (roster.current().data?.session.state === 'open') void roster.refresh();
  });
  return (
    <Screen>
      <Reading state={state} onRetry={roster.refresh}>
        {(data) => (
          <Desk
            sessionId={sessionId}
            isOffice={isOffice}
            roster={data}
            onChanged={roster.refresh}
            after={after}
          />
        )}
      </Reading>
    </Screen>
  );
}

const stateWords = {
  planned: '还没开始签到',
  open: '正在签到',
  closed: '签到已结束',
  cancelled: '已取消',
} as const;
