import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import type { SealSize } from './seal-kinds';
import './seal-slot.css';

type SealSlotProps = {
  /** `waiting` dashed · `pending` dashed red, kept on the phone · `absent` an empty frame · `offer` pine, can be pressed. */
  readonly look?: 'waiting' | 'pending' | 'absent' | 'offer' | undefined;
  readonly size?: SealSize | undefined;
  /** 待签, a session's number, or nothing. */
  readonly text?: string | undefined;
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
};

/** The place a seal has before it exists. */
export function SealSlot({ look = 'waiting', size = 48, text, label, onPress }: SealSlotProps) {
  return (
    <View
      className={classes('yx-slot', `yx-slot--${look}`, `yx-slot--${size}`)}
      {...(onPress ? { onClick: onPress, ...accessible('button', label) } : accessible('img', label))}
    >
      {look === 'absent' && <View className="yx-slot__dash" />}
      {look === 'offer' && <Icon name="plus" size="small" />}
      {text}
    </View>
  );
}
