import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { BookVersion, RuleBookView } from '@/contract/rule-books';
import { scrollTo } from '@/platform/scroll';
import { BesideList } from './beside-list';
import { BookBody } from './book-body';
import { FindingList, findingCount } from './finding-list';
import { effectiveWords } from './words';
import './rule-books.css';

type BookViewProps = {
  readonly view: RuleBookView;
  /** Every version that the school keeps, to lay this one beside. */
  readonly versions: readonly BookVersion[];
};

/** One version as it is read, with what the check says of it and what it can be laid beside. */
export function BookView({ view: { book, findings, asPublished }, versions }: BookViewProps) {
  return (
    <>
      <View className="yx-rules__head l-edge">
        <View className="t-title">{book.title}</View>
        <View className="t-note">{`第 ${book.version} 版，${effectiveWords(book.effectiveFrom)}`}</View>
        {book.source !== '' && <View className="t-note">{`出处：${book.source}`}</View>}
      </View>
      {findings.length > 0 && (
        <Notice
          text={`检查：${findingCount(findings)}`}
          action={{ label: '看', onPress: () => scrollTo('findings') }}
        />
      )}
      <BesideList id={book.id} version={book.version} versions={versions} asPublished={asPublished} />
      <BookBody book={book} />
      {findings.length > 0 && (
        <View id="findings">
          <SectionHeader title="检查" aside={findingCount(findings)} />
          <FindingList book={book} findings={findings} />
        </View>
      )}
    </>
  );
}
