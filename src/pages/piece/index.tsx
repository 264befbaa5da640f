import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { TalkRow } from '@/features/conversation/talk-row';
import { isEditable } from '@/features/writing/draft';
import { pieceOf, withdrawPiece } from '@/features/writing/piece';
import { PiecePage } from '@/features/writing/piece-page';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { replaceWith } from '@/platform/route';

export default function Page() {
  const dutyId = useRouter().params.dutyId ?? '';
  const piece = useMemo(() => pieceOf(dutyId), [dutyId]);
  const state = piece.use();
  useAwaitChange(() => void piece.refresh());
  usePullDown(piece.refresh);
  const view = state.data;
  const write = () => replaceWith(`/pages/writing/index?dutyId=${dutyId}`);

  async function withdraw() {
    if (view !== null && (await withdrawPiece(piece, view))) write();
  }

  const mayWithdraw = view?.state === 'submitted' || view?.state === 'approved';
  const bar =
    view === null ? null : isEditable(view) ? (
      <BottomBar
        primary={
          <Button
            id="write"
            label={view.state === 'returned' ? '去修改' : '去写'}
            look="primary"
            onPress={write}
          />
        }
      />
    ) : mayWithdraw ? (
      <BottomBar primary={<Button id="withdraw" label="收回" busyLabel="正在收回" onPress={withdraw} />} />
    ) : null;
  return (
    <Screen bar={bar}>
      <Reading state={state} onRetry={piece.refresh}>
        {(shown) => <PiecePage piece={shown} talk={<TalkRow submissionId={shown.submissionId} />} />}
      </Reading>
    </Screen>
  );
}
