import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { CreditChoice } from '@/components/action/credit-choice';
import { SectionHeader } from '@/components/layout/section-header';
import { Labelled } from './labelled';
import { Tried } from './tried';
import { dryRunOf } from './trying';
import './rule-books.css';

/** What an approval that comes late would move: one person's new highest can move everybody's converted score. */
export function CreditsTrial({ memberId }: { readonly memberId: string }) {
  const [creditsHundredths, setCredits] = useState<number | undefined>(undefined);
  const [tried, setTried] = useState<number | undefined>(undefined);

  function tryOut() {
    if (creditsHundredths === undefined) return undefined;
    setTried(creditsHundredths);
    return dryRunOf({ kind: 'credits', memberId, creditsHundredths }).refresh();
  }

  return (
    <>
      <SectionHeader title="迟来的审批会动到多少人" />
      <View className="yx-rules__field">
        <Labelled label="如果再给这位老师记" hint="只是试算，什么都不会记。">
          <CreditChoice label="再记多少学分" valueHundredths={creditsHundredths} onChange={setCredits} />
        </Labelled>
      </View>
      <View className="l-edge">
        <Button
          id="try-credits"
          label="试算"
          look="quiet"
          busyLabel="正在试算"
          onPress={tryOut}
          missing={creditsHundredths === undefined ? '还没选学分' : undefined}
        />
      </View>
      <View className="yx-rules__gap" />
      {tried !== undefined && tried === creditsHundredths && (
        <Tried trial={{ kind: 'credits', memberId, creditsHundredths: tried }} />
      )}
    </>
  );
}
