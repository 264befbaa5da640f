import { useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { DelegationView } from '@/contract/review-desk';
import type { Refusal } from '@/domain/refusal';
import { delegations, endDelegation, type Naming, nameDelegate } from '@/features/review/stand-in';
import { StandInPage } from '@/features/review/stand-in-page';
import '@/features/review/review-page.css';
import { serverNow } from '@/platform/clock';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const state = delegations.use();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useOnShow(() => void delegations.refresh());

  async function name(naming: Naming) {
    const why = await nameDelegate(naming);
    setRefusal(why);
    if (why === null) say('已安排代审');
  }

  async function end(delegation: DelegationView) {
    const sure = await confirm({
      title: '现在就结束代审？',
      text: `${delegation.delegate}马上不能再代${delegation.leader}审阅。已经审过的不变。`,
      yes: '结束',
    });
    if (!sure) return;
    const why = await endDelegation(delegation.leaderId, delegation.n);
    setRefusal(why);
    if (why === null) say('已结束');
  }

  return (
    <Screen>
      {refusal !== null && (
        <RefusalSheet
          title="没有保存"
          remedy={refusal.message}
          look="secondary"
          action={{ label: '知道了', onPress: () => setRefusal(null) }}
        />
      )}
      <Reading state={state} onRetry={delegations.refresh}>
        {(view) => <StandInPage view={view} nowMs={serverNow()} onName={name} onEnd={end} />}
      </Reading>
    </Screen>
  );
}
