import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { holds, useMe } from '@/features/identity/me';
import { BooksList } from '@/features/rule-books/books-list';
import { refreshRuleBooks, useRuleBooks } from '@/features/rule-books/rule-books';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const me = useMe();
  useOnShow(() => void refreshRuleBooks());
  usePullDown(refreshRuleBooks);
  return (
    <Screen>
      <Reading state={useRuleBooks()} onRetry={refreshRuleBooks}>
        {(view) => <BooksList view={view} canEdit={holds(me, 'academicAffairs')} />}
      </Reading>
    </Screen>
  );
}
