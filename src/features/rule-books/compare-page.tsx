import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { useOnShow } from '@/platform/on-show';
import { comparisonOf } from './comparison';
import { ComparisonView } from './comparison-view';
import { publishedBookOf, ruleBookOf } from './rule-books';
import './rule-books.css';

type ComparePageProps = {
  readonly id: string;
  readonly version: number;
  /** An earlier version of the same book, or the wording that it was made from. */
  readonly from: number | 'published';
};

/** 对照: everything in which a version differs from an earlier one. */
export function ComparePage({ id, version, from }: ComparePageProps) {
  const earlier = from === 'published' ? publishedBookOf(id) : ruleBookOf(id, from);
  const later = ruleBookOf(id, version);
  const [before, after] = [earlier.use(), later.use()];
  const refresh = async () => {
    await Promise.all([earlier.refresh(), later.refresh()]);
  };
  useOnShow(() => void refresh());
  const data =
    before.data === null || after.data === null ? null : { before: before.data.book, after: after.data.book };
  return (
    <Reading state={{ data, refusal: before.refusal ?? after.refusal }} onRetry={refresh}>
      {(books) => <Compared {...books} from={from} />}
    </Reading>
  );
}

type ComparedProps = Pick<ComparePageProps, 'from'> & { readonly before: RuleBook; readonly after: RuleBook };

function Compared({ before, after, from }: ComparedProps) {
  const parts = comparisonOf(before, after);
  const name = from === 'published' ? '原文' : `第 ${from} 版`;
  return (
    <>
      <View className="yx-rules__head l-edge">
        <View className="t-title">{after.title}</View>
        <View className="t-note">{`${name} → 第 ${after.version} 版`}</View>
      </View>
      <SectionHeader title="不同的地方" aside={parts.length === 0 ? undefined : `${parts.length} 处`} />
      {parts.length === 0 ? (
        <StateBlock kind="empty" title="两边的规定一样" next="只有版本号或施行日期不同。" />
      ) : (
        <ComparisonView parts={parts} />
      )}
      <View className="yx-rules__gap" />
    </>
  );
}
