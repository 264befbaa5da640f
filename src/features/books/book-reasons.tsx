import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import type { BookView } from '@/contract/books';
import { longDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';

type BookReasonsProps = {
  readonly book: BookView;
  readonly onDrop: (memberId: string) => void;
};

/** Who recommends it and why; one's own words can be changed and taken back. */
export function BookReasons({ book, onDrop }: BookReasonsProps) {
  const own = book.reasons.some(({ mine }) => mine);
  const write = () => open(`/pages/resources/books/add/index?bookId=${book.bookId}`);
  return (
    <>
      <SectionHeader title="推荐的理由" {...(own ? {} : { aside: '我也推荐', onPressAside: write })} />
      <View className="l-edge">
        {book.reasons.length === 0 && <View className="t-note c-ink-3">推荐的老师收回了理由。</View>}
        {book.reasons.map(({ memberId, name, text, atMs, mine, mayDrop }) => (
          <View key={memberId} className="yx-books__reason">
            <View className="l-pair">
              <View className="t-strong">{mine ? '我' : name}</View>
              <View className="t-note c-ink-3">{longDay(atMs)}</View>
            </View>
            <View className="yx-books__words t-body">{text}</View>
            <View className="yx-books__acts">
              {mine && <TextLink id="change-reason" label="改一改" onPress={write} />}
              {mayDrop && <TextLink id={`drop-${memberId}`} label="收回" onPress={() => onDrop(memberId)} />}
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
