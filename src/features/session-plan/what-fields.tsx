import { View } from '@tarojs/components';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { PickField } from '@/components/form/pick-field';
import type { PlanningDesk } from '@/contract/session-planning';
import { Labelled } from './labelled';
import type { PlanDraft } from './plan-draft';
import { kindOptions, platformOptions, requiredOptions } from './plan-options';
import './plan-form.css';

export type FieldsProps = {
  readonly desk: PlanningDesk;
  readonly draft: PlanDraft;
  readonly onChange: (changes: Partial<PlanDraft>) => void;
};

/** What a session is. `wordsOnly`: it was opened, so title and presenter alone may be put right. */
export function WhatFields({ draft, onChange, wordsOnly }: FieldsProps & { readonly wordsOnly: boolean }) {
  return (
    <>
      <FormField
        id="plan-title"
        label="标题"
        value={draft.title}
        onChange={(title) => onChange({ title })}
        placeholder="老师一看就知道讲什么"
        maxLength={40}
      />
      <FormField
        id="plan-presenter"
        label="主讲"
        value={draft.presenter}
        onChange={(presenter) => onChange({ presenter })}
        placeholder="可以不写，可以写几位"
        maxLength={40}
      />
      {!wordsOnly && (
        <>
          <View className="yx-plan-form__pair">
            <View className="yx-plan-form__half">
              <PickField
                id="plan-kind"
                label="类型"
                options={kindOptions}
                value={draft.kind}
                onChange={(kind) => onChange({ kind })}
              />
            </View>
            <View className="yx-plan-form__half">
              <PickField
                id="plan-platform"
                label="平台"
                options={platformOptions}
                value={draft.platform ?? 'none'}
                onChange={(platform) => onChange({ platform: platform === 'none' ? null : platform })}
              />
            </View>
          </View>
          <FormField
            id="plan-hours"
            label="学时"
            type="digit"
            value={draft.hours}
            onChange={(hours) => onChange({ hours })}
            placeholder="0.25 到 12"
            maxLength={5}
          />
          <Labelled label="必修还是选修">
            <ChoiceRow
              label="必修还是选修"
              options={requiredOptions}
              value={draft.required ? 'yes' : 'no'}
              onChange={(value) => onChange({ required: value === 'yes' })}
            />
          </Labelled>
        </>
      )}
    </>
  );
}
