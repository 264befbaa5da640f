import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { DutyPlanView } from '@/contract/duty-series';
import type { DutyStart } from '@/domain/term/duty-starts';
import { schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { say } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { back } from '@/platform/route';
import { planDuties, refreshDutyPlan } from './duty-plan';
import { draftIn, emptySeries, missingIn, type SeriesForm, withStart } from './series-draft';
import { WhatFields, WhenFields } from './series-fields';
import { SeriesPreview } from './series-preview';
import { StartField } from './start-field';
import { usePreview } from './use-preview';
import './duty-plan.css';

/** One duty or a series: its dates and what it takes are seen while it is filled in, and nothing is stored before the button. */
export function NewSeries({ plan }: { readonly plan: DutyPlanView }) {
  const [key] = useState(newKey);
  const [form, setForm] = useState(() => emptySeries(plan, schoolDay(serverNow())));
  const [start, setStart] = useState<DutyStart | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const missing = missingIn(form);
  const preview = usePreview(key, missing === null ? form : null);

  function change(next: (known: SeriesForm) => SeriesForm) {
    setTrouble(null);
    setForm(next);
  }
  function begin(picked: DutyStart) {
    setStart(picked);
    change((known) => withStart(known, picked));
  }
  async function save() {
    const result = await planDuties(key, draftIn(form), false);
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    say(`已布置 ${result.data.duties} 项`);
    void refreshDutyPlan();
    back();
  }

  const fields = { plan, form, onChange: change };
  const faults = preview.faults;
  return (
    <>
      <SectionHeader title="写什么" />
      <View className="yx-duties__form l-edge">
        <StartField books={plan.books} chosen={start} onStart={begin} />
        <WhatFields {...fields} />
      </View>
      <SectionHeader title="什么时候" />
      <View className="yx-duties__form l-edge">
        <WhenFields {...fields} />
      </View>
      {faults.length > 0 && (
        <View className="yx-duties__form l-edge">
          {faults.map((message) => (
            <Notice key={message} text={message} />
          ))}
        </View>
      )}
      {preview.found !== null && <SeriesPreview found={preview.found} />}
      <View className="yx-duties__form yx-duties__head l-edge">
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="series-save"
          label={preview.found === null ? '布置任务' : `布置这 ${preview.found.duties} 项`}
          look="primary"
          busyLabel="正在保存"
          onPress={save}
          missing={missing ?? (faults.length > 0 ? '上面还有要改的' : undefined)}
        />
        <View className="t-note c-ink-3">布置以后，要写的老师在「今日」和「研修」里看到，不另发消息。</View>
      </View>
    </>
  );
}
