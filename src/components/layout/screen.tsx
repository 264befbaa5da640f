import { View } from '@tarojs/components';
import { createContext, type ReactNode, useContext } from 'react';
import { appearanceClasses, useAppearance } from '../appearance';
import { classes } from '../classes';
import './screen.css';

/** What the app shows at the top of every screen while it holds: no connection, for example. */
export const ScreenTopContext = createContext<ReactNode>(null);

type ScreenProps = {
  readonly children: ReactNode;
  /** A line above everything on this page alone. */
  readonly banner?: ReactNode;
  /** The fixed BottomBar; the screen keeps room for it. */
  readonly bar?: ReactNode;
};

/** The outermost element of every page: paper, theme and type size, room for the bar and the safe area. */
export function Screen({ children, banner, bar }: ScreenProps) {
  const appearance = useAppearance();
  const top = useContext(ScreenTopContext);
  return (
    <View
      className={classes('yx-screen', Boolean(bar) && 'yx-screen--barred', appearanceClasses(appearance))}
    >
      {top}
      {banner}
      {children}
      {bar}
    </View>
  );
}
