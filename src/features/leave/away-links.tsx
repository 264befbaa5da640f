import { View } from '@tarojs/components';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { SessionView } from '@/contract/session-view';
import { open } from '@/platform/route';
import './leave.css';

type AwayLinksProps = {
  readonly session: SessionView;
  readonly isOffice: boolean;
};

/** The ways on for whoever can not come, or did not: 请假, 补训; and for who holds the session: 安排补训. */
export function AwayLinks({ session, isOffice }: AwayLinksProps) {
  const { sessionId, status, state, required, hosting } = session;
  const isMissed = state === 'closed' && required;
  const mayAsk = status === 'upcoming' || status === 'open' || (status === 'absent' && state !== 'cancelled');
  const mayMakeUp = isMissed && (status === 'absent' || status === 'leave' || status === 'madeUp');
  const mayOffer = isMissed && (hosting || isOffice);
  if (!mayAsk && !mayMakeUp && !mayOffer && status !== 'leave') return null;
  return (
    <View className="yx-leave__links">
      <RuledList>
        {mayAsk && (
          <ListRow
            id="ask-leave"
            title="请假"
            note={status === 'absent' ? '事后补请，批准后记录会改正' : '不能参加，先说一声'}
            onPress={() => open(`/pages/attendance/leave/ask/index?sessionId=${sessionId}`)}
          />
        )}
        {status === 'leave' && (
          <ListRow
            id="my-leaves"
            title="我的请假"
            onPress={() => open('/pages/attendance/leave/mine/index')}
          />
        )}
        {mayMakeUp && (
          <ListRow
            id="make-up"
            title="补训"
            note={status === 'madeUp' ? '已经补上' : '看材料，交一份小结，补上学时'}
            onPress={() => open(`/pages/attendance/make-up/note/index?sessionId=${sessionId}`)}
          />
        )}
        {mayOffer && (
          <ListRow
            id="offer-make-up"
            title="安排补训"
            note="缺席和请假的老师看什么、读什么"
            onPress={() => open(`/pages/attendance/make-up/offer/index?sessionId=${sessionId}`)}
          />
        )}
      </RuledList>
    </View>
  );
}
