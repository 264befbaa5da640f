import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { twoDecimals } from '@/components/format';
import type { JudgedView } from '@/contract/submission';

/** 「读书活动 7.00 → 4.00」: the author's item as it is, and as it would become by what is chosen. */
export function RunningLine({ item, index }: { readonly item: JudgedView; readonly index: number }) {
  const now = item.running?.nowHundredths ?? null;
  const after = item.running?.afterHundredths[index] ?? null;
  if (item.running === null || now === null || after === null) return null;
  const moved = now === after ? `${twoDecimals(now)}，不变` : `${twoDecimals(now)} → ${twoDecimals(after)}`;
  return (
    <View className="yx-review__running" {...accessible('status')}>
      <View className="t-row">{`通过以后，${item.name}`}</View>
      <View className="t-row t-strong">{moved}</View>
      {item.running.provisional && <View className="t-note c-ink-3">按现在的最高值算，期末还会变</View>}
    </View>
  );
}
