import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { DutyPlanView, SeriesLine } from '@/contract/duty-series';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { BurdenView } from './burden-view';
import { cohortName } from './words';
import './duty-plan.css';

/** 任务与作品: what everybody is asked for, what it takes, and the ways to change either. */
export function PlanPage({ plan }: { readonly plan: DutyPlanView }) {
  const { burden, series, closed, termName } = plan;
  const duties = series.reduce((sum, line) => sum + line.duties, 0);
  return (
    <>
      <View className="yx-duties__form yx-duties__head l-edge">
        <View className="t-note">{termName}</View>
        {closed && <Notice text="本学期正在定稿或已经定稿，任务不能再动。" />}
        {!closed && (
          <Button
            id="duty-new"
            label="布置任务"
            look="primary"
            onPress={() => open('/pages/duty-plan/series/index')}
          />
        )}
      </View>
      <BurdenView lines={burden} />
      <SectionHeader title="这学期的任务" aside={`${duties} 项`} />
      {series.length === 0 ? (
        <View className="t-note c-ink-2 l-edge">
          还没有布置任务。布置以后，老师在「今日」和「研修」里看得到。
        </View>
      ) : (
        <RuledList>
          {series.map((line) => (
            <SeriesRow key={line.seriesId ?? 'workbook'} line={line} />
          ))}
        </RuledList>
      )}
      <SectionHeader title="作品与检查" />
      <RuledList>
        <ListRow
          id="duty-kinds"
          title="作品的种类"
          note="每一类写哪几部分、收什么文件"
          value={`${plan.kinds.length} 类`}
          onPress={() => open('/pages/duty-plan/kinds/index')}
        />
        <ListRow
          id="duty-inspections"
          title="检查笔记本"
          note="教案、笔记逐本评等次"
          onPress={() => open('/pages/inspection/list/index')}
        />
      </RuledList>
    </>
  );
}

function SeriesRow({ line }: { readonly line: SeriesLine }) {
  const { seriesId, title, duties, stopped, nextDueAtMs, lastDueAtMs, owedBy, kinds } = line;
  const due = nextDueAtMs === null ? `${monthDay(lastDueAtMs)} 已截止` : `下次 ${monthDay(nextDueAtMs)} 截止`;
  const whom = owedBy === null ? '' : `${cohortName(owedBy)}，`;
  return (
    <ListRow
      id={`series-${seriesId ?? 'workbook'}`}
      title={title}
      note={`${whom}${kinds}，${due}`}
      value={stopped ? undefined : `${duties} 项`}
      chip={stopped ? { text: '已停' } : undefined}
      onPress={
        seriesId === null ? undefined : () => open(`/pages/duty-plan/series/index?seriesId=${seriesId}`)
      }
    />
  );
}
