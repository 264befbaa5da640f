import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { LeaveToDecide } from '@/contract/leave';
import type { Refusal } from '@/domain/refusal';
import { awayWaiting } from '@/features/leave/away-waiting';
import { DecidePage } from '@/features/leave/decide-page';
import { decideLeave, leaveToDecideOf } from '@/features/leave/leaves';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const done = { approved: '已批准', refused: '已答复' } as const;

export default function Page() {
  const requestId = useRouter().params.requestId ?? '';
  const request = useMemo(() => leaveToDecideOf(requestId), [requestId]);
  const state = request.use();
  const [remark, setRemark] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useOnShow(() => void request.refresh());

  async function decide(view: LeaveToDecide, verdict: 'approved' | 'refused') {
    const sent = await decideLeave({ requestId, round: view.nextRound, verdict, remark });
    setRefusal(sent.refusal);
    void awayWaiting.refresh();
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
            secondary={<Button id="refuse" label="不批准" onPress={() => decide(view, 'refused')} />}
            primary={
              <Button
                id="approve"
                label={view.verdictTime === 'afterCutoff' ? '批准，不改结果' : '批准'}
                look="primary"
                busyLabel="正在记入"
                onPress={() => decide(view, 'approved')}
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
          action={{ label: '知道了', onPress: () => void request.refresh().then(() => setRefusal(null)) }}
        />
      )}
      <Reading state={state} onRetry={request.refresh}>
        {(found) => <DecidePage request={found} remark={remark} onRemark={setRemark} />}
      </Reading>
    </Screen>
  );
}
