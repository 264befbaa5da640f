import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { AppearanceContext } from '@/components/appearance';
import { ScreenTopContext } from '@/components/layout/screen';
import { useChosenAppearance } from '@/features/appearance/appearance';
import { ScreenTop } from '@/features/appearance/screen-top';
import { watchKeptCheckIns } from '@/features/check-in/kept-check-ins';
import { refreshMe } from '@/features/identity/me';
import { steerByKeys } from '@/platform/keyboard';
import './app.css';

const screenTop = <ScreenTop />;

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void refreshMe();
    watchKeptCheckIns();
    steerByKeys();
  });
  return (
    <AppearanceContext.Provider value={useChosenAppearance()}>
      <ScreenTopContext.Provider value={screenTop}>{children}</ScreenTopContext.Provider>
    </AppearanceContext.Provider>
  );
}
