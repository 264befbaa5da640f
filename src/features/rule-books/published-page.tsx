import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import type { PublishedBookView, PublishedFinding } from '@/contract/rule-books';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { BookBody } from './book-body';
import { FindingList, findingCount } from './finding-list';
import { comparePath } from './paths';
import { publishedBookOf } from './rule-books';
import { Settlement } from './settlement';
import './rule-books.css';

/** 原文: a school's own wording taken literally, read-only; what is wrong with it, and how the usable book answers. */
export function PublishedPage({ id }: { readonly id: string }) {
  const resource = publishedBookOf(id);
  useOnShow(() => void resource.refresh());
  return (
    <Reading state={resource.use()} onRetry={resource.refresh}>
      {(view) => <Published id={id} view={view} />}
    </Reading>
  );
}

function Published({
  id,
  view: { book, findings },
}: {
  readonly id: string;
  readonly view: PublishedBookView;
}) {
  return (
    <>
      <View className="yx-rules__head l-edge">
        <View className="t-title">{book.title}</View>
        <View className="t-note">照文件的字面写成，只用来对照，不能用来考核，也不能改。</View>
        <View className="t-note">{`出处：${book.source}`}</View>
      </View>
      <RuledList>
        <ListRow
          id="compare-published"
          title="和自带的细则比"
          note="自带的细则改了哪些"
          onPress={() => open(comparePath({ id, version: 1 }, 'published'))}
          last
        />
      </RuledList>
      {findings.length > 0 && (
        <>
          <SectionHeader title="照字面写的问题" aside={findingCount(findings)} />
          <FindingList<PublishedFinding>
            book={book}
            findings={findings}
            acts={(finding) => <Settlement finding={finding} />}
          />
        </>
      )}
      <BookBody book={book} />
      <View className="yx-rules__gap" />
    </>
  );
}
