import { View } from '@tarojs/components';
import { ProgressLine } from '@/components/figure/progress-line';
import { StatBar } from '@/components/figure/stat-bar';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { Seal } from '@/components/seal/seal';
import { StateBlock } from '@/components/state/state-block';
import type { TermStateView } from '@/contract/term-state';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { DistributionPlot } from './distribution-plot';
import { GroupBars } from './group-bars';
import { maximumOf, pointsOf, stepOf, trendText } from './plots';
import { TrendPlot } from './trend-plot';
import './term-state-page.css';

const states: Readonly<Record<TermStateView['state'], string>> = {
  open: '得分暂计',
  notice: '公示中',
  freezing: '正在定稿',
  frozen: '已定稿',
};

/** 学期概况: how the term stands, in sums and shares. Nobody is named here. */
export function TermStatePage({ term }: { readonly term: TermStateView }) {
  return (
    <>
      <View className="yx-term-state__head l-edge l-pair">
        <View>
          <View className="t-head">{term.termName}</View>
          <View className="t-note">
            {`截至 ${monthDay(term.asOfMs)} ${clockTime(term.asOfMs)}，${states[term.state]}`}
          </View>
        </View>
        {term.state === 'frozen' && <Seal kind="bound" sessionId={term.termName} />}
      </View>
      <View className="l-edge">
        <StatBar stats={statsOf(term)} />
      </View>
      <Scores term={term} />
      <Attendance term={term} />
      <Duties duties={term.duties} />
    </>
  );
}

function statsOf({ teachers, hoursMet, duties }: TermStateView) {
  return [
    { figure: String(teachers), caption: '位教师' },
    ...(hoursMet === null ? [] : [{ figure: String(hoursMet), caption: '人学时达标' }]),
    { figure: String(duties.done), caption: '项任务完成' },
  ];
}

function Scores({ term }: { readonly term: TermStateView }) {
  const { distribution, groups, bands } = term;
  const maximum = maximumOf(distribution);
  return (
    <>
      {maximum > 0 && (
        <>
          <SectionHeader
            title="总分分布"
            aside={`每格 ${shortFigure(stepOf(distribution))} 分，满分 ${shortFigure(maximum)}`}
          />
          <View className="yx-term-state__part">
            <DistributionPlot distribution={distribution} />
          </View>
        </>
      )}
      {bands.length > 0 && (
        <View className="yx-term-state__part">
          <StatBar stats={bands.map(({ title, count }) => ({ figure: String(count), caption: title }))} />
        </View>
      )}
      {groups.length > 0 && (
        <>
          <SectionHeader title="各组" aside={maximum > 0 ? '平均总分' : '学时达标'} />
          <GroupBars groups={groups} maxHundredths={maximum} />
        </>
      )}
    </>
  );
}

function Attendance({ term }: { readonly term: TermStateView }) {
  const points = pointsOf(term.trend);
  if (points.length === 0) {
    return (
      <>
        <SectionHeader title="出勤" />
        <StateBlock kind="empty" title="还没有结束的研修" next="第一场签到结束后，这里会画出到场的变化" />
      </>
    );
  }
  return (
    <>
      <SectionHeader title="出勤" aside={trendText(points)} />
      <View className="yx-term-state__part">
        <TrendPlot points={points} />
      </View>
    </>
  );
}

function Duties({ duties }: { readonly duties: TermStateView['duties'] }) {
  const { owed, done, waiting } = duties;
  if (owed === 0) return null;
  const text = `完成 ${done}，在审阅 ${waiting}，还没交 ${Math.max(0, owed - done - waiting)}`;
  return (
    <>
      <SectionHeader title="任务" aside={`共 ${owed} 项`} />
      <View className="yx-term-state__part">
        <ProgressLine basePercent={(done / owed) * 100} label={`共 ${owed} 项，${text}`} />
        <View className="yx-term-state__duties t-note">{text}</View>
      </View>
    </>
  );
}
