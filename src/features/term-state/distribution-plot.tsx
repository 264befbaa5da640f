import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import type { TermStateView } from '@/contract/term-state';
import { columnsOf, distributionText } from './plots';
import './plots.css';

type DistributionPlotProps = { readonly distribution: TermStateView['distribution'] };

/** How many teachers stand in each tenth of the maximum: a column with its count, the lower end of the step under it. */
export function DistributionPlot({ distribution }: DistributionPlotProps) {
  return (
    <View className="yx-columns" {...accessible('img', `总分分布：${distributionText(distribution)}`)}>
      {columnsOf(distribution).map(({ from, count, percent }) => (
        <View className="yx-columns__one" key={from}>
          <View className="yx-columns__room">
            <View className="yx-columns__count">{count > 0 && count}</View>
            <View className="yx-columns__bar" style={{ height: `${percent}%` }} />
          </View>
          <View className="yx-columns__from">{from}</View>
        </View>
      ))}
    </View>
  );
}
