import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { SessionView } from '@/contract/session-view';
import type { Refusal } from '@/domain/refusal';
import { clockTime, monthDay, schoolDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { deskPath } from './desk';
import { SessionActs } from './session-acts';
import './session-list.css';

type SessionListProps = {
  readonly sessions: readonly SessionView[];
  readonly nowMs: number;
  readonly onChanged: () => unknown;
};

/** The term's sessions as the office handles them: today's and open ones first, then what comes, then what was. */
export function SessionList({ sessions, nowMs, onChanged }: SessionListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const groups = groupsOf(sessions, nowMs);
  const opened = chosen ?? groups[0]?.sessions[0]?.sessionId;
  return (
    <>
      {refusal !== null && <Notice text={refusal.message} />}
      {groups.map((group) => (
        <View key={group.title}>
          <SectionHeader title={group.title} aside={`${group.sessions.length} 次`} />
          <RuledList>
            {group.sessions.map((session) => (
              <View key={session.sessionId}>
                <ListRow
                  id={`desk-${session.sessionId}`}
                  title={session.title}
                  note={`第 ${session.number} 次，${whenText(session)}`}
                  chip={chips[session.state]}
                  onPress={() => setChosen(session.sessionId)}
                />
                {opened === session.sessionId && (
                  <View className="yx-desk__acts">
                    <SessionActs
                      session={session}
                      quiet={false}
                      onRefusal={setRefusal}
                      onChanged={onChanged}
                    />
                    <TextLink
                      id={`host-desk-${session.sessionId}`}
                      label="主持台：名单、复签、签到表"
                      opens
                      onPress={() => open(deskPath(session.sessionId))}
                    />
                    <TextLink
                      id={`plan-${session.sessionId}`}
                      label={session.state === 'cancelled' ? '恢复这一场' : '改内容、改期、取消、资料'}
                      opens
                      onPress={() => open(`/pages/plan/session/index?sessionId=${session.sessionId}`)}
                    />
                  </View>
                )}
              </View>
            ))}
          </RuledList>
        </View>
      ))}
    </>
  );
}

const chips = {
  planned: undefined,
  open: { text: '正在签到', tone: 'pine' },
  closed: { text: '已结束' },
  cancelled: { text: '已取消' },
} as const;

function whenText({ startsAtMs }: SessionView): string {
  return `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
}

interface SessionGroup {
  readonly title: string;
  readonly sessions: readonly SessionView[];
}

/** Today and what is open; what comes, soonest first; what was, latest first. Empty groups are left out. */
export function groupsOf(sessions: readonly SessionView[], nowMs: number): SessionGroup[] {
  const today = schoolDay(nowMs);
  const isNow = (session: SessionView) => session.state === 'open' || schoolDay(session.startsAtMs) === today;
  const byTime = [...sessions].sort((a, b) => a.startsAtMs - b.startsAtMs);
  const others = byTime.filter((session) => !isNow(session));
  return [
    { title: '今天', sessions: byTime.filter(isNow) },
    { title: '接下来', sessions: others.filter(({ startsAtMs }) => startsAtMs > nowMs) },
    { title: '以前', sessions: others.filter(({ startsAtMs }) => startsAtMs <= nowMs).reverse() },
  ].filter((group) => group.sessions.length > 0);
}
