import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { holds, useMe } from '@/features/identity/me';
import { BookActs } from '@/features/rule-books/book-acts';
import { BookView } from '@/features/rule-books/book-view';
import { refreshRuleBooks, ruleBookOf, useRuleBooks } from '@/features/rule-books/rule-books';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const { id = '', version = '1' } = useRouter().params;
  const book = ruleBookOf(id, Number(version));
  const books = useRuleBooks().data;
  const canEdit = holds(useMe(), 'academicAffairs');
  const state = book.use();
  useOnShow(() => {
    void book.refresh();
    void refreshRuleBooks();
  });
  return (
    <Screen
      bar={
        canEdit &&
        books !== null &&
        state.data !== null && <BookActs books={books} id={id} version={Number(version)} />
      }
    >
      <Reading state={state} onRetry={book.refresh}>
        {(view) => <BookView view={view} versions={books?.versions ?? []} />}
      </Reading>
    </Screen>
  );
}
