import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { PlanningDesk } from '@/contract/session-planning';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import './plan-form.css';

type OwnSession = PlanningDesk['sessions'][number];

type OwnSessionsProps = { readonly desk: PlanningDesk; readonly nowMs: number };

const newPlan = () => open('/pages/plan/edit/index');

const chips = {
  planned: undefined,
  open: { text: '正在签到', tone: 'pine' },
  closed: { text: '已结束' },
  cancelled: { text: '已取消' },
} as const;

/** What this person plans: what comes first, then what was, latest first. */
export function OwnSessions({ desk, nowMs }: OwnSessionsProps) {
  const coming = desk.sessions.filter(({ startsAtMs, state }) => startsAtMs > nowMs || state === 'open');
  const past = desk.sessions.filter((session) => !coming.includes(session)).reverse();
  const whose = desk.whole ? '全校' : desk.groups.map(({ name }) => name).join('、');
  const plan = <Button id="plan-new" label="排一场活动" look="primary" onPress={newPlan} />;
  if (desk.sessions.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="还没有排过活动"
        next={`可以给${whose}排一场，或排一串。`}
        action={plan}
      />
    );
  return (
    <>
      <View className="yx-plan-form l-edge">
        <View className="t-note">{`${desk.termName}，${whose}`}</View>
        {plan}
      </View>
      <Sessions title="接下来" sessions={coming} />
      <Sessions title="以前" sessions={past} />
    </>
  );
}

function Sessions({ title, sessions }: { readonly title: string; readonly sessions: readonly OwnSession[] }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${sessions.length} 次`} />
      <RuledList>
        {sessions.map(({ sessionId, number, title: name, startsAtMs, state }) => (
          <ListRow
            key={sessionId}
            id={`planned-${sessionId}`}
            title={name}
            note={`第 ${number} 次，${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`}
            chip={chips[state]}
            onPress={() => open(`/pages/plan/session/index?sessionId=${sessionId}`)}
          />
        ))}
      </RuledList>
    </>
  );
}
