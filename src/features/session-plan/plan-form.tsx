import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { RuleFields } from './rule-fields';
import { type FieldsProps, WhatFields } from './what-fields';
import { RepeatFields, SlotFields } from './when-fields';
import { WhomFields } from './whom-fields';
import './plan-form.css';

/** A new session or series. */
export function PlanForm({ desk, draft, onChange }: FieldsProps) {
  const fields = { desk, draft, onChange };
  return (
    <>
      <SectionHeader title="办什么" />
      <View className="yx-plan-form l-edge">
        <WhatFields {...fields} wordsOnly={false} />
      </View>
      <SectionHeader title="什么时候，在哪里" />
      <View className="yx-plan-form l-edge">
        <SlotFields
          from={desk.from}
          to={desk.to}
          places={desk.places}
          day={draft.day}
          slot={draft.slot}
          onDay={(day) => onChange({ day })}
          onSlot={(slot) => onChange({ slot })}
        />
        <RepeatFields {...fields} />
      </View>
      <WhomAndRules {...fields} />
    </>
  );
}

/** What of a session that stands may be edited; when and where it moves elsewhere, with everybody told. */
export function EditForm({ wordsOnly, ...fields }: FieldsProps & { readonly wordsOnly: boolean }) {
  return (
    <>
      <SectionHeader title="办什么" />
      <View className="yx-plan-form l-edge">
        <WhatFields {...fields} wordsOnly={wordsOnly} />
      </View>
      {!wordsOnly && <WhomAndRules {...fields} />}
    </>
  );
}

function WhomAndRules(fields: FieldsProps) {
  return (
    <>
      <SectionHeader title="谁来参加" />
      <View className="yx-plan-form l-edge">
        <WhomFields {...fields} />
      </View>
      <SectionHeader title="怎么签到" />
      <View className="yx-plan-form l-edge">
        <RuleFields {...fields} />
      </View>
    </>
  );
}
