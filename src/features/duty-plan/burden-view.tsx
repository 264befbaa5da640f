import { View } from '@tarojs/components';
import { StatBar } from '@/components/figure/stat-bar';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import type { BurdenLine } from '@/domain/term/burden';
import { burdenSteps, spanOf, splitBurden } from './burden-lines';
import { burdenNames, hoursOf } from './words';
import './duty-plan.css';

/** What the term takes of everybody, and of each cohort that stands otherwise. No names. */
export function BurdenView({ lines }: { readonly lines: readonly BurdenLine[] }) {
  const { everyone, others, alike } = splitBurden(lines);
  if (everyone === null) return null;
  return (
    <Sheet>
      <View className="t-row t-strong">每位老师这学期的任务</View>
      <View className="yx-duties__stats">
        <StatBar
          stats={[
            { figure: hoursOf(everyone.leastMinutes), caption: '最少，小时' },
            { figure: hoursOf(everyone.usualMinutes), caption: '一般，小时' },
            { figure: hoursOf(everyone.mostMinutes), caption: '最多，小时' },
          ]}
        />
      </View>
      <View className="t-note c-ink-3">
        {`${everyone.people} 位老师：写作品的大约用时，加上必修活动的时长。`}
      </View>
      {others.map((line, index) => (
        <ListRow
          key={line.cohort}
          title={burdenNames[line.cohort]}
          note={`${line.people} 人，${spanOf(line)}`}
          value={`${hoursOf(line.usualMinutes)} 小时`}
          last={index === others.length - 1}
        />
      ))}
      {alike.length > 0 && <View className="t-note c-ink-3">{`${alike.join('、')}：和全体一样。`}</View>}
    </Sheet>
  );
}

type BurdenMoveProps = { readonly before: readonly BurdenLine[]; readonly after: readonly BurdenLine[] };

/** What one more series would make of it. */
export function BurdenMove({ before, after }: BurdenMoveProps) {
  const steps = burdenSteps(before, after);
  if (steps.length === 0) return <View className="t-note c-ink-2">名册上没有人的任务因此增加。</View>;
  return (
    <View className="yx-duties__lines">
      {steps.map(({ cohort, name, text }) => (
        <View key={cohort} id={`burden-${cohort}`} className="yx-duties__line t-row">
          <View className="yx-duties__more">{name}</View>
          <View className="yx-duties__then">{text}</View>
        </View>
      ))}
    </View>
  );
}
