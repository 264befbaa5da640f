import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { ChoiceChip } from './choice-chip';
import './choice-row.css';

type ChoiceRowProps<Value extends string | number> = {
  /** What is chosen here, for screen readers: 「字号」. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly tone?: 'red' | 'ink' | undefined;
};

/** One of a few: theme and size in the settings, a word of judgement in a review. */
export function ChoiceRow<Value extends string | number>(props: ChoiceRowProps<Value>) {
  return (
    <View className="yx-choice-row" {...accessible('radiogroup', props.label)}>
      {props.options.map((option) => (
        <ChoiceChip
          key={option.value}
          label={option.label}
          chosen={option.value === props.value}
          onToggle={() => props.onChange(option.value)}
          role="radio"
          tone={props.tone ?? 'ink'}
        />
      ))}
    </View>
  );
}
