import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { MakeUpToConfirm } from '@/contract/make-up';
import type { Refusal } from '@/domain/refusal';
import { ConfirmPage } from '@/features/make-up/confirm-page';
import { decideMakeUp, makeUpToConfirmOf } from '@/features/make-up/make-ups';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const done = { confirmed: '已确认', returned: '已退回' } as const;

export default function Page() {
  const makeUpId = useRouter().params.makeUpId ?? '';
  const makeUp = useMemo(() => makeUpToConfirmOf(makeUpId), [makeUpId]);
  const state = makeUp.use();
  const [remark, setRemark] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useOnShow(() => void makeUp.refresh());

  async function decide({ nextRound: round }: MakeUpToConfirm, verdict: 'confirmed' | 'returned') {
    const sent = await decideMakeUp({ makeUpId, round, verdict, remark });
    setRefusal(sent.refusal);
    if (sent.reply === null) return;
    say(done[verdict]);
    back();
  }

  const view = state.data;
  return (
    <Screen
      bar={
        view?.state === 'waiting' && (
          <BottomBar
            secondary={<Button id="return" label="退回补充" onPress={() => decide(view, 'returned')} />}
            primary={
              <Button
                id="confirm"
                label={view.verdictTime === 'afterCutoff' ? '确认，不改结果' : '确认，记学时'}
                look="primary"
                busyLabel="正在记入"
                onPress={() => decide(view, 'confirmed')}
              />
            }
          />
        )
      }
    >
      {refusal !== null && (
        <RefusalSheet
          title="没有记入"
          remedy={refusal.message}
          look="secondary"
          action={{ label: '知道了', onPress: () => void makeUp.refresh().then(() => setRefusal(null)) }}
        />
      )}
      <Reading state={state} onRetry={makeUp.refresh}>
        {(found) => <ConfirmPage makeUp={found} remark={remark} onRemark={setRemark} />}
      </Reading>
    </Screen>
  );
}
