import { View } from '@tarojs/components';
import { ProgressLine } from '@/components/figure/progress-line';
import { shortFigure, twoDecimals } from '@/components/format';
import { RuledList } from '@/components/list/ruled-list';
import type { TermStateView } from '@/contract/term-state';
import './plots.css';

type Group = TermStateView['groups'][number];

type GroupBarsProps = {
  readonly groups: readonly Group[];
  /** Of the book, in hundredths of a point; 0 where the book gives none. */
  readonly maxHundredths: number;
};

/** The groups side by side: by their averages, or where no points are given by who has the hours. Never persons. */
export function GroupBars({ groups, maxHundredths }: GroupBarsProps) {
  return (
    <RuledList>
      {groups.map((group) => {
        const bar = barOf(group, maxHundredths);
        return (
          <View className="yx-group" key={group.name}>
            <View className="l-pair">
              <View className="t-row">{group.name}</View>
              {bar === null ? (
                <View className="t-note c-ink-3">人少，不显示</View>
              ) : (
                <View className="yx-group__figures">
                  <View className="t-row t-strong">{bar.figure}</View>
                  <View className="t-note c-ink-3">{`/ ${bar.of}`}</View>
                </View>
              )}
            </View>
            {bar !== null && (
              <View className="yx-group__line">
                <ProgressLine basePercent={bar.percent} label={`${group.name}，${bar.figure} / ${bar.of}`} />
              </View>
            )}
            <View className="t-note c-ink-3">{noteOf(group)}</View>
          </View>
        );
      })}
    </RuledList>
  );
}

/** What the bar of a group shows; null for a group so small that it would show a person. */
function barOf({ averageHundredths, hoursMet, teachers }: Group, maxHundredths: number) {
  if (averageHundredths !== null && maxHundredths > 0)
    return {
      figure: twoDecimals(averageHundredths),
      of: shortFigure(maxHundredths),
      percent: (averageHundredths / maxHundredths) * 100,
    };
  if (hoursMet !== null)
    return { figure: String(hoursMet), of: `${teachers} 人`, percent: (hoursMet / teachers) * 100 };
  return null;
}

function noteOf({ averageHundredths, hoursMet, teachers }: Group): string {
  return averageHundredths === null || hoursMet === null
    ? `${teachers} 人`
    : `${teachers} 人，学时达标 ${hoursMet} 人`;
}
