import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './link-pair.css';

type LinkPairProps = { readonly left: ReactNode; readonly right: ReactNode };

/** Two TextLinks under a decisive button, with a hairline between: 请假 | 活动详情. */
export function LinkPair({ left, right }: LinkPairProps) {
  return (
    <View className="yx-link-pair">
      <View className="yx-link-pair__side">{left}</View>
      <View className="yx-link-pair__rule" />
      <View className="yx-link-pair__side">{right}</View>
    </View>
  );
}
