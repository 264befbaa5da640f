import { View } from '@tarojs/components';
import { weekday } from '@/domain/term/school-day';
import { chineseDate } from './chinese-date';
import './date-line.css';

type DateLineProps = {
  readonly nowMs: number;
  readonly week: number | null;
  readonly theme: string | null;
};

/** 十二月十八日  周四，第 16 周 */
export function DateLine({ nowMs, week, theme }: DateLineProps) {
  const day = week === null ? weekday(nowMs) : `${weekday(nowMs)}，第 ${week} 周`;
  return (
    <View className="yx-date">
      <View className="yx-date__line">
        <View className="t-head">{chineseDate(nowMs)}</View>
        <View className="t-note">{day}</View>
      </View>
      {theme !== null && <View className="t-caption">{`本月主题「${theme}」`}</View>}
    </View>
  );
}
