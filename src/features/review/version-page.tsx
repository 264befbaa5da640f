import { View } from '@tarojs/components';
import type { HandedInView } from '@/contract/review-desk';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { PieceContent } from './piece-content';
import './review-page.css';

/** A version as it was handed in then. */
export function VersionPage({ version }: { readonly version: HandedInView }) {
  const { title, author, draft, atMs } = version;
  return (
    <>
      <View className="yx-review__head l-edge">
        <View className="l-pair">
          <View className="t-title">{title}</View>
          <View className="t-note c-ink-3">{`第 ${draft} 稿`}</View>
        </View>
        <View className="t-note">{`${author}，${monthDay(atMs)} ${clockTime(atMs)} 提交`}</View>
      </View>
      <PieceContent piece={version} />
    </>
  );
}
