import { View } from '@tarojs/components';
import './stat-bar.css';

type StatBarProps = { readonly stats: readonly { readonly figure: string; readonly caption: string }[] };

/** A few figures in serif over their captions, hairlines between. */
export function StatBar({ stats }: StatBarProps) {
  return (
    <View className="yx-stats">
      {stats.map(({ figure, caption }) => (
        <View className="yx-stats__one" key={caption}>
          <View className="yx-stats__figure">{figure}</View>
          <View className="yx-stats__caption">{caption}</View>
        </View>
      ))}
    </View>
  );
}
