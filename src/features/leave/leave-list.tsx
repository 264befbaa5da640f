import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { LeaveView } from '@/contract/leave';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { stateTones, whenText } from './words';
import './leave.css';

const ask = () => open('/pages/attendance/leave/ask/index');

/** 我的请假, newest first. */
export function LeaveList({ requests }: { readonly requests: readonly LeaveView[] }) {
  if (requests.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="还没有请过假"
        next="不能参加的研修，可以在这里申请。"
        action={<Button id="ask" label="申请请假" look="primary" onPress={ask} />}
      />
    );
  return (
    <>
      <SectionHeader title="我的请假" aside={`${requests.length} 份`} />
      <Paged id="leaves" rows={requests} counter="份" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((request) => (
              <LeaveRow key={request.requestId} request={request} />
            ))}
          </RuledList>
        )}
      </Paged>
      <View className="yx-leave__after l-edge">
        <Button id="ask" label="申请请假" look="primary" onPress={ask} />
      </View>
    </>
  );
}

function LeaveRow({ request }: { readonly request: LeaveView }) {
  const { requestId, sessions, kindTitle, stateText, state } = request;
  const [first] = sessions;
  const title = first?.title ?? '一次研修';
  const tone = stateTones[state];
  return (
    <ListRow
      id={`leave-${requestId}`}
      title={sessions.length > 1 ? `${title}等 ${sessions.length} 场` : title}
      note={first === undefined ? kindTitle : `${kindTitle}，${whenText(first.startsAtMs)}`}
      chip={{ text: stateText, ...(tone === undefined ? {} : { tone }) }}
      onPress={() => open(`/pages/attendance/leave/request/index?requestId=${requestId}`)}
    />
  );
}
