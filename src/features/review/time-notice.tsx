import { View } from '@tarojs/components';
import { Notice } from '@/components/state/notice';
import type { ReviewView } from '@/contract/submission';

const words = {
  afterResults: {
    text: '现在审，可能动到大家的结果',
    note: '这个学期的结果已经在算，或者学期已经结束。点按钮以后先试算，看过再确认。',
  },
  afterCutoff: {
    text: '这个学期已经定稿，这一篇不计入',
    note: '照样可以审：记录和学分会留下，列在「定稿以后的记录」里，不改已定的结果。',
  },
} as const;

/** Said before the reviewer judges: that others have seen results, or that they stand for good. */
export function TimeNotice({ time }: { readonly time: ReviewView['verdictTime'] }) {
  if (time === 'beforeResults') return null;
  return (
    <View className="yx-review__notice">
      <Notice {...words[time]} />
    </View>
  );
}
