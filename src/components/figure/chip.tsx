import { View } from '@tarojs/components';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import './chip.css';

type ChipTone = 'plain' | 'pine' | 'amber' | 'ok' | 'red';

export type ChipProps = {
  readonly text: string;
  readonly tone?: ChipTone | undefined;
  readonly icon?: 'check' | 'missing' | undefined;
};

/** A status in one word. It is read, not tapped; what can be chosen is a ChoiceChip. */
export function Chip({ text, tone = 'plain', icon }: ChipProps) {
  return (
    <View className={classes('yx-chip', `yx-chip--${tone}`)}>
      {icon !== undefined && <Icon name={icon} size="small" />}
      {text}
    </View>
  );
}
