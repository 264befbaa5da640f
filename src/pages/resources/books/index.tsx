import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { BookList } from '@/features/books/book-list';
import { bookList } from '@/features/books/books';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly, useIsMember } from '@/features/identity/members-only';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const guest = <GuestNote title="推荐的书" next="绑定身份后，可以看同事推荐的书，也可以推荐一本。" />;

export default function Page() {
  const isMember = useIsMember();
  usePullDown(bookList.refresh);
  useOnShow(() => void bookList.refresh());
  return (
    <Screen
      bar={
        isMember && (
          <BottomBar
            primary={
              <Button
                id="add-book"
                label="推荐一本"
                look="primary"
                onPress={() => open('/pages/resources/books/add/index')}
              />
            }
          />
        )
      }
    >
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={bookList.use()} onRetry={bookList.refresh}>
            {({ ours, books }) => <BookList ours={ours} books={books} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
