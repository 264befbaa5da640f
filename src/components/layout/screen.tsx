import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { appearanceClasses, useAppearance } from '../appearance';
import { classes } from '../classes';
import './screen.css';

type ScreenProps = {
  readonly children: ReactNode;
  /** A line above everything: offline, or who is being looked at in the preview. */
  readonly banner?: ReactNode;
  /** The fixed BottomBar; the screen keeps room for it. */
  readonly bar?: ReactNode;
};

/** The outermost element of every page: paper, theme and type size, room for the bar and the safe area. */
export function Screen({ children, banner, bar }: ScreenProps) {
  const appearance = useAppearance();
  return (
    <View
      className={classes('yx-screen', Boolean(bar) && 'yx-screen--barred', appearanceClasses(appearance))}
    >
      {banner}
      {children}
      {bar}
    </View>
  );
}
