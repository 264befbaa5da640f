import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import type { KindDraft, PartDraft } from '@/domain/submission/kind-draft';
import { kindLimits } from '@/domain/submission/kind-faults';
import { withoutPart, withPart, withPartMoved } from './kind-state';
import { NumberField } from './number-field';
import './duty-plan.css';

type PartFieldsProps = {
  readonly draft: KindDraft;
  readonly index: number;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (next: (draft: KindDraft) => KindDraft) => void;
};

/** One part of a kind: what it is called, what it asks for, and its place among the others. */
export function PartFields({ draft, index, faults, onChange }: PartFieldsProps) {
  const part = draft.parts[index];
  if (part === undefined) return null;
  const set = (changes: Partial<PartDraft>) => onChange((known) => withPart(known, index, changes));
  const id = (field: string) => `part-${index + 1}-${field}`;
  const fault = (field: string) => faults.get(`parts.${index}.${field}`);
  return (
    <View className="yx-duties__part">
      <FormField
        id={id('name')}
        label={`第 ${index + 1} 部分`}
        value={part.name}
        onChange={(name) => set({ name })}
        placeholder="例如：收获"
        maxLength={kindLimits.partName}
        fault={fault('name')}
      />
      <FormField
        id={id('hint')}
        label="写给老师的提示"
        value={part.hint}
        onChange={(hint) => set({ hint })}
        placeholder="例如：读后想到了什么"
        maxLength={kindLimits.hint}
        fault={fault('hint')}
      />
      <NumberField
        id={id('least')}
        label="最少字数"
        value={part.minCharacters}
        onChange={(minCharacters) => set({ minCharacters })}
        fault={fault('minCharacters') ?? fault('maxCharacters')}
      />
      <View className="yx-duties__chips">
        <ChoiceChip
          label="必写"
          tone="ink"
          chosen={part.required}
          onToggle={() => set({ required: !part.required })}
        />
        <ChoiceChip
          label="摘录别人的话"
          tone="ink"
          chosen={part.excerpt}
          onToggle={() => set({ excerpt: !part.excerpt })}
        />
      </View>
      <View className="yx-duties__acts">
        {index > 0 && (
          <TextLink
            id={id('up')}
            label="上移"
            onPress={() => onChange((known) => withPartMoved(known, index, -1))}
          />
        )}
        {index < draft.parts.length - 1 && (
          <TextLink
            id={id('down')}
            label="下移"
            onPress={() => onChange((known) => withPartMoved(known, index, 1))}
          />
        )}
        {draft.parts.length > 1 && (
          <TextLink
            id={id('remove')}
            label="删去这一部分"
            onPress={() => onChange((known) => withoutPart(known, index))}
          />
        )}
      </View>
    </View>
  );
}
