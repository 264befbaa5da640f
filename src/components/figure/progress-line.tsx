import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import './progress-line.css';

type ProgressLineProps = {
  /** What was there before, in percent of the whole. */
  readonly basePercent: number;
  /** The part just earned, drawn in red after the base. */
  readonly earnedPercent?: number;
  readonly label: string;
};

export function ProgressLine({ basePercent, earnedPercent = 0, label }: ProgressLineProps) {
  const base = Math.min(Math.max(basePercent, 0), 100);
  const earned = Math.min(Math.max(earnedPercent, 0), 100 - base);
  return (
    <View className="yx-progress" {...accessible('progressbar', label)}>
      <View className="yx-progress__base" style={{ width: `${base}%` }} />
      {earned > 0 && <View className="yx-progress__earned" style={{ width: `${earned}%` }} />}
    </View>
  );
}
