import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { BookPage } from '@/features/books/book-page';
import { bookOf, dropReason, read } from '@/features/books/books';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const notFound = <StateBlock kind="empty" title="没有这本书" next="可能已经移走，请返回书单看看" />;

export default function Page() {
  const bookId = useRouter().params.bookId ?? '';
  const book = useMemo(() => bookOf(bookId), [bookId]);
  const state = book.use();
  usePullDown(book.refresh);
  useOnShow(() => void book.refresh());

  async function join() {
    say((await read(book, bookId, true)) ?? '已经加入');
  }
  async function leave() {
    const sure = await confirm({
      title: '不读这本书了？',
      text: '您的名字和挂上的笔记不再显示。再加入时，笔记还在。',
      yes: '不读了',
    });
    if (sure) say((await read(book, bookId, false)) ?? '已经退出');
  }
  async function drop(memberId: string) {
    const sure = await confirm({
      title: '收回这条推荐的理由？',
      text: '全校马上看不到这段话。没有人推荐、也没有选为共读的书，会从书单里消失。',
      yes: '收回',
    });
    if (sure) say((await dropReason(book, bookId, memberId)) ?? '已经收回');
  }

  return (
    <Screen
      bar={
        state.data?.reading === false && (
          <BottomBar
            primary={<Button id="join" label="我也读" look="primary" busyLabel="正在加入" onPress={join} />}
          />
        )
      }
    >
      <Reading state={state} onRetry={book.refresh} instead={{ notFound }}>
        {(view) => (
          <BookPage book={view} onLeave={() => void leave()} onDrop={(memberId) => void drop(memberId)} />
        )}
      </Reading>
    </Screen>
  );
}
