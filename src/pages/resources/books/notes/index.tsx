import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { linkNote, ownNotesOf } from '@/features/books/books';
import { OwnNotes } from '@/features/books/own-notes';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const bookId = useRouter().params.bookId ?? '';
  const notes = useMemo(() => ownNotesOf(bookId), [bookId]);
  useOnShow(() => void notes.refresh());

  async function link(submissionId: string, linked: boolean) {
    const why = await linkNote(notes, { bookId, submissionId, linked });
    say(why ?? (linked ? '已经挂上' : '已经取下'));
  }

  return (
    <Screen>
      <Reading state={notes.use()} onRetry={notes.refresh}>
        {({ pieces }) => (
          <OwnNotes pieces={pieces} onLink={({ submissionId, linked }) => void link(submissionId, !linked)} />
        )}
      </Reading>
    </Screen>
  );
}
