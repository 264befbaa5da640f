import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { TripView } from '@/contract/trips';
import type { Refusal } from '@/domain/refusal';
import { DecideForm } from '@/features/trips/decide-form';
import { decideTrip, tripOf } from '@/features/trips/trips';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const done = { approved: '已批准', refused: '已答复' } as const;

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const trip = useMemo(() => tripOf(tripId), [tripId]);
  const state = trip.use();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useOnShow(() => void trip.refresh());

  async function decide({ revision }: TripView, verdict: 'approved' | 'refused') {
    const sent = await decideTrip({ tripId, revision, verdict, reason });
    setRefusal(sent.refusal);
    if (sent.reply === null) return;
    say(done[verdict]);
    back();
  }

  const view = state.data;
  return (
    <Screen
      bar={
        view?.rights.decide && (
          <BottomBar
            secondary={<Button id="refuse-trip" label="不批准" onPress={() => decide(view, 'refused')} />}
            primary={
              <Button
                id="approve-trip"
                label="批准"
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
          action={{ label: '知道了', onPress: () => void trip.refresh().then(() => setRefusal(null)) }}
        />
      )}
      <Reading state={state} onRetry={trip.refresh}>
        {(found) => <DecideForm trip={found} reason={reason} onReason={setReason} />}
      </Reading>
    </Screen>
  );
}
