import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { CallView, FindView } from '@/contract/calls';
import { longDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { FindCard } from './find-card';
import { untilWords } from './words';
import './calls.css';

type CallPageProps = {
  readonly call: CallView;
  readonly onClose: () => void;
  readonly onWithdraw: (find: FindView) => void;
  readonly onConsent: (find: FindView) => void;
  readonly onMore: () => Promise<boolean>;
};

/** A call: what is asked, what I handed in, what others did once it has ended, and the booklet that was made of it. */
export function CallPage({ call, onClose, onWithdraw, onConsent, onMore }: CallPageProps) {
  const { callId, title, ask, by, whom, mayHandIn, own, others, booklet } = call;
  return (
    <>
      <View className="yx-calls__head l-edge">
        <View className="t-title">{title}</View>
        <View className="t-note">{`${by}，向${whom}征集，${untilWords(call)}`}</View>
        <View className="yx-calls__words t-body">{ask}</View>
      </View>
      {booklet !== null && (
        <RuledList>
          <ListRow
            id="booklet"
            title={`汇编：${booklet.title}`}
            note={`${longDay(booklet.compiledAtMs)}编，在资源库里`}
            onPress={() => open(`/pages/resources/item/index?resourceId=${booklet.resourceId}`)}
          />
        </RuledList>
      )}
      {call.mayManage && <Managing call={call} onClose={onClose} />}
      {(own.length > 0 || mayHandIn) && (
        <>
          <SectionHeader title="我交的" {...(own.length === 0 ? {} : { aside: `${own.length} 条` })} />
          <View className="l-edge">
            {own.length === 0 && (
              <View className="yx-calls__note t-note c-ink-3">还没有交。三五句话就够，可以配三张照片。</View>
            )}
            {own.map((find) => (
              <FindCard
                key={find.entryId}
                find={find}
                onChange={
                  mayHandIn
                    ? () =>
                        open(`/pages/resources/calls/write/index?callId=${callId}&entryId=${find.entryId}`)
                    : undefined
                }
                onWithdraw={() => onWithdraw(find)}
                onConsent={() => onConsent(find)}
              />
            ))}
          </View>
        </>
      )}
      <SectionHeader title="大家交的" />
      <Others others={others} onMore={onMore} />
    </>
  );
}

function Others({ others, onMore }: Pick<CallView, 'others'> & Pick<CallPageProps, 'onMore'>) {
  const says = others === null ? '截止以后，大家交的都在这里。' : '还没有别人交的。';
  if (others === null || others.entries.length === 0)
    return <View className="yx-calls__note l-edge t-note c-ink-3">{says}</View>;
  return (
    <Paged
      id="finds"
      rows={others.entries}
      counter="条"
      onTurn={scrollTo}
      onMore={others.next === null ? undefined : onMore}
    >
      {(page) => (
        <View className="l-edge">
          {page.map((find) => (
            <FindCard key={find.entryId} find={find} />
          ))}
        </View>
      )}
    </Paged>
  );
}

function Managing({ call, onClose }: Pick<CallPageProps, 'call' | 'onClose'>) {
  const { callId, closed, booklet } = call;
  return (
    <>
      <SectionHeader title="管理这次征集" />
      <RuledList>
        {!closed && (
          <ListRow id="close-call" title="现在结束征集" note="结束后才能编汇编" onPress={onClose} />
        )}
        {closed && (
          <ListRow
            id="compile"
            title={booklet === null ? '编成汇编' : '重新编汇编'}
            note={booklet === null ? '选条目、排顺序、起标题' : '还是原来那一本，内容换成新的'}
            onPress={() => open(`/pages/resources/calls/compile/index?callId=${callId}`)}
          />
        )}
        <ListRow
          id="change-call"
          title={closed ? '延长，或改题目' : '改题目和截止的日子'}
          onPress={() => open(`/pages/resources/calls/open/index?callId=${callId}`)}
        />
      </RuledList>
    </>
  );
}
