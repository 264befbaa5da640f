import { View } from '@tarojs/components';
import { Chip } from '@/components/figure/chip';
import { Sheet } from '@/components/layout/sheet';
import { Seal } from '@/components/seal/seal';
import type { SealKind } from '@/components/seal/seal-kinds';
import './sample-page.css';

const seals: readonly SealKind[] = ['onTime', 'onTime', 'leave', 'onTime', 'late', 'onTime', 'upcoming'];

const lines: readonly (readonly [what: string, amount: string])[] = [
  ['签到 5 次', '15 学时'],
  ['读书笔记 2 篇', '通过'],
];

/** An invented page, marked as a sample: what a booklet looks like after a few weeks. */
export function SamplePage() {
  return (
    <Sheet bound>
      <View className="l-pair">
        <View className="yx-sample__name">研修簿</View>
        <Chip text="示例" />
      </View>
      <View className="yx-sample__seals">
        {seals.map((kind, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of seals that never moves
          <Seal key={index} kind={kind} sessionId={`sample-${index}`} number={index + 1} size={28} />
        ))}
      </View>
      {lines.map(([what, amount]) => (
        <View className="yx-sample__line" key={what}>
          <View>{what}</View>
          <View className="c-ink-2">{amount}</View>
        </View>
      ))}
    </Sheet>
  );
}
