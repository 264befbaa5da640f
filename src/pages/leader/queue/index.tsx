import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { awayWaiting } from '@/features/leave/away-waiting';
import { refreshQueue } from '@/features/review/queue';
import { QueueList } from '@/features/review/queue-list';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const refresh = () => Promise.all([refreshQueue(), awayWaiting.refresh()]);

export default function Page() {
  useAwaitChange(() => void refresh());
  usePullDown(refresh);
  return (
    <Screen>
      <QueueList />
      <StandInRow />
      <AwayRow />
      <PlanRow />
    </Screen>
  );
}

/** Who is away asks somebody else; the office arranges it for a leader. */
function StandInRow() {
  return (
    <RuledList>
      <ListRow
        id="stand-in"
        title="请人代审"
        note="出差或请假时，请一位老师代审几天"
        onPress={() => open('/pages/leader/stand-in/index')}
        last
      />
    </RuledList>
  );
}

/** What a leader holds for the own group is planned here, too. */
function PlanRow() {
  const listed = () => open('/pages/plan/list/index');
  return (
    <RuledList>
      <ListRow id="plan-list" title="排活动" note="给自己的组排一场或一串，改期，放资料" onPress={listed} />
      <ListRow
        id="inspections"
        title="本子检查"
        note="全组一张名单，一个一个点等次"
        onPress={() => open('/pages/inspection/list/index')}
      />
      <ListRow
        id="conduct"
        title="缺训与违纪"
        note="报告给学校，本人先说明，学校再定"
        onPress={() => open('/pages/attendance/conduct/index')}
        last
      />
    </RuledList>
  );
}

/** 请假与补训 have a page of their own: another kind of decision, with a session's hour to keep. */
function AwayRow() {
  const { data } = awayWaiting.use();
  const count = data === null ? null : data.leaves.length + data.makeUps.length;
  return (
    <RuledList>
      <ListRow
        id="away-queue"
        title="请假与补训"
        note={count === 0 ? '没有等您审批的' : '先开始的研修排在前面'}
        {...(count === null || count === 0 ? {} : { chip: { text: `${count} 份`, tone: 'pine' as const } })}
        onPress={() => open('/pages/attendance/leave/queue/index')}
        last
      />
    </RuledList>
  );
}
