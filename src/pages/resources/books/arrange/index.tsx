import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { ArrangePage } from '@/features/books/arrange-page';
import { arrangingOf, choose, linkSalon } from '@/features/books/books';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';

const instead = {
  notAllowed: (
    <StateBlock kind="empty" title="共读由组长和教务处来安排" next="您可以在书的页面上点「我也读」" />
  ),
  noTerm: <StateBlock kind="empty" title="还没有学期安排" next="请教务处先导入学期计划，再来安排共读。" />,
};

export default function Page() {
  const bookId = useRouter().params.bookId ?? '';
  const desk = useMemo(() => arrangingOf(bookId), [bookId]);
  useOnShow(() => void desk.refresh());

  async function onChoose(groupId: string | null, chosen: boolean) {
    const why = await choose(desk, { bookId, groupId, chosen });
    say(why ?? (chosen ? '已经选上' : '已经取消'));
  }
  async function onSalon(sessionId: string, linked: boolean) {
    const why = await linkSalon(desk, { bookId, sessionId, linked });
    say(why ?? (linked ? '已经挂上' : '已经取下'));
  }

  return (
    <Screen>
      <Reading state={desk.use()} onRetry={desk.refresh} instead={instead}>
        {(view) => (
          <ArrangePage
            desk={view}
            onChoose={(groupId, chosen) => void onChoose(groupId, chosen)}
            onSalon={(sessionId, linked) => void onSalon(sessionId, linked)}
          />
        )}
      </Reading>
    </Screen>
  );
}
