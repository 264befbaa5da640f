import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import type { PlannedSessionView, PlanningDesk } from '@/contract/session-planning';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { contentIn, draftOf, missingIn, type PlanDraft } from './plan-draft';
import { EditForm } from './plan-form';
import { editSession, plannedResource } from './planning';
import './plan-form.css';

type EditPlanProps = { readonly desk: PlanningDesk; readonly session: PlannedSessionView };

/** What a session is, to be put right. */
export function EditPlan({ desk, session }: EditPlanProps) {
  const { sessionId, state, content, day, slot } = session;
  const [draft, setDraft] = useState(() => draftOf(content, day, slot));
  const [trouble, setTrouble] = useState<string | null>(null);
  const wordsOnly = state !== 'planned';

  function change(changes: Partial<PlanDraft>) {
    setDraft((known) => ({ ...known, ...changes }));
  }
  async function save() {
    const result = await editSession(sessionId, contentIn(draft));
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    plannedResource(sessionId).replace(result.data);
    say('已保存');
    back();
  }

  return (
    <>
      <EditForm desk={desk} draft={draft} onChange={change} wordsOnly={wordsOnly} />
      <View className="yx-plan-form l-edge">
        {wordsOnly && <Notice text="已经打开过签到，只能改标题和主讲" />}
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="plan-edit"
          label="保存修改"
          look="primary"
          busyLabel="正在保存"
          onPress={save}
          missing={missingIn(draft) ?? undefined}
        />
      </View>
    </>
  );
}
