import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { libraryPieceOf, setShares } from '@/features/library/library';
import { LibraryPieceView } from '@/features/library/library-piece';
import { ShelfActions } from '@/features/resources/shelf-actions';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back, open } from '@/platform/route';

const gone = {
  notShared: (
    <StateBlock kind="empty" title="这一篇现在不在校内好作品里" next="可能是作者收回了，或正在重新修改" />
  ),
};

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const piece = useMemo(() => libraryPieceOf(submissionId), [submissionId]);
  useOnShow(() => void piece.refresh());

  async function takeOut() {
    const sure = await confirm({
      title: '从校内好作品里收回？',
      text: '别的老师马上看不到。通过的记录和学分不变，以后还可以再放进来。',
      yes: '收回',
    });
    if (!sure) return;
    const why = await setShares(submissionId, false);
    say(why ?? '已经收回');
    if (why === null) back();
  }

  return (
    <Screen>
      <Reading state={piece.use()} onRetry={piece.refresh} instead={gone}>
        {(view) => (
          <>
            <LibraryPieceView
              piece={view}
              onTakeOut={() => void takeOut()}
              onCommend={() => open(`/pages/library/commend/index?submissionId=${submissionId}`)}
            />
            <RuledList>
              <ShelfActions shelfKey={`p.${submissionId}`} />
            </RuledList>
          </>
        )}
      </Reading>
    </Screen>
  );
}
