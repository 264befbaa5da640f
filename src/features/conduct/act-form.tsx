import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { Notice } from '@/components/state/notice';
import type { ConductCase } from '@/contract/conduct';
import type { CaseDraft } from './case-draft';
import { fields } from './case-words';
import './conduct.css';

type ActFormProps = {
  readonly report: ConductCase;
  readonly draft: CaseDraft;
};

/** What it waits for, and what whoever may act writes. A decision's buttons stand in the bar below. */
export function ActForm({ report, draft }: ActFormProps) {
  const { act, waitText, range } = report;
  const field = act === null ? null : fields[act];
  return (
    <View className="yx-conduct__after l-edge">
      {waitText !== '' && <View className="t-note">{waitText}</View>}
      {act === 'decide' && range !== null && (
        <FormField
          id="conduct-credits"
          label="扣减学分"
          type="digit"
          value={draft.credits}
          onChange={draft.setCredits}
          hint={`${range.leastHundredths / 100} 到 ${range.mostHundredths / 100}，最多 1 位小数；不扣减就不用填。`}
          maxLength={5}
        />
      )}
      {act === 'decide' && range === null && (
        <View className="t-note">本校的考核细则里没有这一项扣减，可以写明情况，不予扣减。</View>
      )}
      {field !== null && (
        <TextAreaField
          id="conduct-words"
          label={field.label}
          value={draft.words}
          onChange={draft.setWords}
          placeholder={field.placeholder}
          maxLength={field.most}
        />
      )}
      {draft.trouble !== null && <Notice text={draft.trouble} />}
      {act === 'answer' && (
        <Button
          id="answer-conduct"
          label="提交说明"
          look="primary"
          busyLabel="正在提交"
          missing={draft.words.trim().length < 5 ? '还没写说明' : undefined}
          onPress={() => draft.send({ act })}
        />
      )}
      {act === 'appeal' && (
        <Button
          id="appeal-conduct"
          label="提出申诉"
          busyLabel="正在提交"
          missing={draft.words.trim().length < 5 ? '还没写理由' : undefined}
          onPress={() => draft.send({ act })}
        />
      )}
    </View>
  );
}
