import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { AppealView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { consequence, verdictLabel } from './appeal-words';
import { MIN_REASON } from './reason';
import { decideAppeal, type Verdict } from './term-end';
import './appeal-page.css';

const verdicts: readonly { value: Verdict; label: string }[] = [
  { value: 'upheld', label: '成立' },
  { value: 'rejected', label: '不成立' },
];

type VerdictFormProps = {
  readonly termId: string;
  readonly appeal: AppealView;
  readonly onDecided: () => void;
};

/** The answer to an appeal. What follows from it is said before it is given. */
export function VerdictForm({ termId, appeal, onDecided }: VerdictFormProps) {
  const [verdict, setVerdict] = useState<Verdict | undefined>();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function decide(chosen: Verdict): Promise<void> {
    const why = await decideAppeal(termId, { appealId: appeal.appealId, verdict: chosen, reason });
    setRefusal(why);
    if (why !== null) return;
    say('已答复，本人会收到消息');
    onDecided();
  }

  return (
    <>
      <SectionHeader title="答复" aside="本人看得到" />
      {refusal !== null && <Notice text={refusal.message} />}
      <View className="yx-appeal__form l-edge">
        <ChoiceRow label="申诉是否成立" options={verdicts} value={verdict} onChange={setVerdict} />
        {verdict !== undefined && <View className="t-note">{consequence(verdict, appeal)}</View>}
        <TextAreaField
          id="verdict-reason"
          label="理由"
          value={reason}
          onChange={setReason}
          placeholder="依据哪一条、看了什么凭据"
          maxLength={200}
        />
        <View>
          <Button
            id="decide-appeal"
            label={verdict === undefined ? '答复' : verdictLabel(verdict, appeal)}
            look="primary"
            busyLabel="正在答复"
            missing={missing(verdict, reason)}
            onPress={() => (verdict === undefined ? undefined : decide(verdict))}
          />
        </View>
      </View>
    </>
  );
}

function missing(verdict: Verdict | undefined, reason: string): string | undefined {
  if (verdict === undefined) return '还没选成立还是不成立';
  return reason.trim().length < MIN_REASON ? '还没写理由' : undefined;
}
