import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { accessible } from '@/components/accessible';
import type { TrendPoint } from './plots';
import { lineMask, trendText } from './plots';
import './plots.css';

/** With more sessions than this, every second number is left out under the line. */
const ROOM_FOR_NUMBERS = 12;

/** Present of expected, session by session: a line from 0 to 100 % with a dot for each session. */
export function TrendPlot({ points }: { readonly points: readonly TrendPoint[] }) {
  return (
    <View className="yx-trend" {...accessible('img', `出勤变化：${trendText(points)}`)}>
      <View className="yx-trend__room">
        <View className="yx-trend__rule yx-trend__rule--whole">
          <View className="yx-trend__share">100%</View>
        </View>
        <View className="yx-trend__rule yx-trend__rule--half">
          <View className="yx-trend__share">50%</View>
        </View>
        <View className="yx-trend__line" style={{ '--yx-line': lineMask(points) } as CSSProperties} />
        {points.map(({ number, percent, atPercent }) => (
          <View
            key={number}
            className="yx-trend__dot"
            style={{ left: `${atPercent}%`, bottom: `${percent}%` }}
          />
        ))}
      </View>
      <View className="yx-trend__numbers">
        {points.map(({ number }, index) => (
          <View className="yx-trend__number" key={number}>
            {(points.length <= ROOM_FOR_NUMBERS || index % 2 === 0) && number}
          </View>
        ))}
      </View>
    </View>
  );
}
