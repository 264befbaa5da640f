import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { Homecoming } from '@/contract/homecoming';
import { open } from '@/platform/route';
import { JudgedRows } from './judged-rows';
import { TrainingRow } from './training-row';
import { dayWords, deadlineText, nextStep } from './words';
import './homecoming.css';

/** After a trip: material, training, judgement, each with what comes next. */
export function HomecomingPage({ view }: { readonly view: Homecoming }) {
  const { topic, from, returnedOn, extension, deadline, thirdWorkingDay } = view;
  return (
    <>
      <View className="yx-home l-edge">
        <View className="t-title">{topic}</View>
        <View className="t-note">{`${dayWords(from)} 出发，${dayWords(returnedOn)} 返校`}</View>
        {extension !== null && extension.to === deadline.date && (
          <View className="t-note">{`教务处从 ${dayWords(thirdWorkingDay)} 延期到 ${dayWords(extension.to)}：${extension.reason}`}</View>
        )}
      </View>
      <DeadlineNotice view={view} />
      <SectionHeader title="返校以后" aside={`最晚 ${deadlineText(view)}`} />
      <RuledList>
        <DigestRow view={view} />
        <TrainingRow view={view} />
      </RuledList>
      <SectionHeader title="评定学分" aside="1 到 3 学分" />
      <JudgedRows view={view} />
    </>
  );
}

function DeadlineNotice({ view }: { readonly view: Homecoming }) {
  const { deadline, session } = view;
  const step = nextStep(view);
  if (session?.late != null && session.state !== 'cancelled') return <Notice text={session.late} />;
  if (step === 'notBack')
    return <Notice text="还没有返校" note={`返校后三个工作日内办二次培训，最晚 ${deadlineText(view)}。`} />;
  if (step === 'book' && deadline.passed)
    return (
      <Notice
        text={`${deadlineText(view)}已经截止`}
        note="还可以办，不再计学分。有正当原因的，请教务处延期。"
      />
    );
  return deadline.provisional ? (
    <Notice text="截止日期是暂定的" note="这一年的放假安排还没公布，公布后会重算。" />
  ) : null;
}

/** Half of what was sent from the road becomes a resource. */
function DigestRow({ view }: { readonly view: Homecoming }) {
  const { tripId, digest, isTraveller, back } = view;
  const { standing, least, resourceId } = digest;
  const isDone = resourceId !== null;
  const note = isDone
    ? '已放进资源库，可以再改'
    : standing === 0
      ? '路上没有发过内容，不用整理'
      : `一共发了 ${standing} 条，至少选 ${least} 条`;
  const mayMake = isTraveller && back && standing > 0;
  const path = isDone && !mayMake ? `/pages/resources/item/index?resourceId=${resourceId}` : null;
  return (
    <ListRow
      id="digest"
      title="整理材料"
      note={note}
      chip={
        isDone ? { text: '已整理', tone: 'ok' } : standing > 0 ? { text: '待整理', tone: 'amber' } : undefined
      }
      onPress={
        mayMake
          ? () => open(`/pages/trip/homecoming/digest/index?tripId=${tripId}`)
          : path === null
            ? undefined
            : () => open(path)
      }
    />
  );
}
