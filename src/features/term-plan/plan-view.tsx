import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { TermPlan } from '@/contract/attendance';
import { monthDay } from '@/domain/term/school-day';
import { monthsOf, type PlannedMonth } from './plan';
import { SessionRow } from './session-row';
import './plan-view.css';

type PlanViewProps = {
  readonly plan: TermPlan;
  /** Sessions whose scanned codes wait on this phone. */
  readonly waitingSessionIds: readonly string[];
};

/** The term: a theme a month, and under it the sessions with one's own seals. */
export function PlanView({ plan, waitingSessionIds }: PlanViewProps) {
  const months = monthsOf(plan);
  return (
    <>
      <View className="yx-plan__head">
        <View className="t-head">{plan.termName}</View>
        <View className="t-note">{`${monthDayOf(plan.from)} 到 ${monthDayOf(plan.to)}，${plan.sessions.length} 次研修`}</View>
      </View>
      {months.length === 0 && (
        <StateBlock kind="empty" title="还没有活动" next="学校排好活动后，会按月列在这里。" />
      )}
      {months.map((month) => (
        <Month key={month.month} planned={month} waitingSessionIds={waitingSessionIds} />
      ))}
    </>
  );
}

function Month({
  planned: { month, theme, sessions },
  waitingSessionIds,
}: {
  readonly planned: PlannedMonth;
  readonly waitingSessionIds: readonly string[];
}) {
  const name = `${Number(month.slice(5))}月`;
  return (
    <>
      <SectionHeader title={theme === null ? name : `${name}，${theme}`} />
      <RuledList>
        {sessions.length === 0 && <ListRow title="这个月没有排活动" />}
        {sessions.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            kept={waitingSessionIds.includes(session.sessionId)}
          />
        ))}
      </RuledList>
    </>
  );
}

/** `2026-09-01` as 9月1日. */
function monthDayOf(day: string): string {
  return monthDay(Date.parse(`${day}T12:00:00+08:00`));
}
