import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { isEditable } from '@/features/writing/draft';
import { pieceOf } from '@/features/writing/piece';
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
  const editable = state.data !== null && isEditable(state.data);
  const bar = editable && (
    <BottomBar
      primary={
        <Button
          id="write"
          label={state.data?.state === 'returned' ? '去修改' : '去写'}
          look="primary"
          onPress={() => replaceWith(`/pages/writing/index?dutyId=${dutyId}`)}
        />
      }
    />
  );
  return (
    <Screen bar={bar}>
      <Reading state={state} onRetry={piece.refresh}>
        {(view) => <PiecePage piece={view} />}
      </Reading>
    </Screen>
  );
}
