import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { ConductDesk, ConductLine } from '@/contract/conduct';
import { open } from '@/platform/route';
import { whenText } from './words';
import './conduct.css';

/** 缺训与违纪: what waits for this person, what is about this person, what this person reported. */
export function DeskPage({ desk }: { readonly desk: ConductDesk }) {
  const { toDecide, mine, reported, others, mayReport } = desk;
  const isEmpty = toDecide.length + mine.length + reported.length + others.length === 0;
  return (
    <>
      {isEmpty && (
        <StateBlock
          kind="empty"
          title={mayReport ? '没有报告' : '没有关于您的报告'}
          next={
            mayReport
              ? '有老师无故缺训或违纪时，在这里报告。本人先说明，学校再定。'
              : '如果有，您会马上收到消息，可以先说明，也可以申诉。'
          }
        />
      )}
      <Lines title="等您处理" lines={toDecide} named />
      <Lines title="关于您的" lines={mine} />
      <Lines title="您报告的" lines={reported} named />
      <Lines title="其他" lines={others} named />
      {mayReport && (
        <View className="yx-conduct__after l-edge">
          <Button
            id="new-conduct"
            label="报告一件"
            look={toDecide.length === 0 ? 'primary' : 'secondary'}
            onPress={() => open('/pages/attendance/conduct/report/index')}
          />
          <View className="t-caption">请假获准、已补训或有签到的，不能按缺训报告。</View>
        </View>
      )}
    </>
  );
}

type LinesProps = {
  readonly title: string;
  readonly lines: readonly ConductLine[];
  /** Whom it is about stands before what it is about. */
  readonly named?: boolean;
};

function Lines({ title, lines, named }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${lines.length} 份`} />
      <RuledList>
        {lines.map((line) => (
          <ListRow
            key={line.reportId}
            id={`conduct-${line.reportId}`}
            title={named ? `${line.name}，${line.title}` : line.title}
            note={`${whenText(line.receivedAtMs)} 报告`}
            chip={{ text: line.stateText }}
            onPress={() => open(`/pages/attendance/conduct/case/index?reportId=${line.reportId}`)}
          />
        ))}
      </RuledList>
    </>
  );
}
