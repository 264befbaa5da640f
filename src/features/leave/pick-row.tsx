import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import type { LeaveChoices } from '@/contract/leave';
import { whenText } from './words';
import './leave.css';

type PickRowProps = {
  readonly session: LeaveChoices['sessions'][number];
  readonly chosen: boolean;
  readonly onToggle: () => void;
};

/** A session that may be picked; one that may not says why. */
export function PickRow({ session, chosen, onToggle }: PickRowProps) {
  const { sessionId, number, title, startsAtMs, fault } = session;
  const note = `第 ${number} 次，${whenText(startsAtMs)}`;
  return (
    <View
      id={`pick-${sessionId}`}
      className="yx-pick"
      hoverClass={fault === null ? 'yx-pick--pressed' : 'none'}
      {...(fault === null ? { onClick: onToggle } : {})}
      {...accessible('checkbox', [title, note, fault ?? ''].join('，'), { ariaChecked: chosen })}
    >
      <View
        className={classes(
          'yx-pick__box',
          chosen && 'yx-pick__box--on',
          fault !== null && 'yx-pick__box--off',
        )}
      >
        {chosen && <Icon name="check" size="small" />}
      </View>
      <View className="yx-pick__text">
        <View className={classes('t-row', fault !== null && 'c-ink-3')}>{title}</View>
        <View className="t-caption">{fault === null ? note : `${note}，${fault}`}</View>
      </View>
    </View>
  );
}
