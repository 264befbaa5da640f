import { StateBlock } from '@/components/state/state-block';
import type { SessionView } from '@/contract/session-view';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';

type NoSessionProps = {
  readonly next: SessionView | null;
  /** There is a running term with a plan. */
  readonly inTerm: boolean;
};

/** A day without a session: an empty slot, and what comes next. */
export function NoSession({ next, inTerm }: NoSessionProps) {
  if (next !== null) {
    const when = `${monthDay(next.startsAtMs)} ${weekday(next.startsAtMs)} ${clockTime(next.startsAtMs)}`;
    return <StateBlock kind="empty" title="今天没有研修" next={`下一次：${when}，${next.title}`} />;
  }
  return inTerm ? (
    <StateBlock kind="empty" title="今天没有研修" next="本学期的活动都开过了。" />
  ) : (
    <StateBlock kind="empty" title="还没有学期安排" next="学校导入学期计划后，活动会出现在这里。" />
  );
}
