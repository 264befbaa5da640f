import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { bookOf } from '@/features/books/books';
import { RecommendForm } from '@/features/books/recommend-form';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back, replaceWith } from '@/platform/route';

/** A new book; or one's own words about one that stands. */
export default function Page() {
  const { bookId } = useRouter().params;
  return <Screen>{bookId === undefined ? <NewBook /> : <Standing bookId={bookId} />}</Screen>;
}

function NewBook() {
  return (
    <RecommendForm
      book={null}
      onDone={(bookId) => {
        say('已经推荐');
        replaceWith(`/pages/resources/books/book/index?bookId=${bookId}`);
      }}
    />
  );
}

function Standing({ bookId }: { readonly bookId: string }) {
  const book = useMemo(() => bookOf(bookId), [bookId]);
  useOnShow(() => void book.refresh());
  return (
    <Reading state={book.use()} onRetry={book.refresh}>
      {(view) => (
        <RecommendForm
          book={view}
          onDone={() => {
            say('已经推荐');
            back();
          }}
        />
      )}
    </Reading>
  );
}
