import { useEffect } from 'react';
import { OfflineBanner } from '@/components/layout/offline-banner';
import { dressChrome } from '@/platform/chrome';
import { useOnline } from '@/platform/network';
import { useOnShow } from '@/platform/on-show';
import { useChosenAppearance } from './appearance';

/** Stands at the top of every screen: dresses the page's bars and says when there is no connection. */
export function ScreenTop() {
  const { theme } = useChosenAppearance();
  const online = useOnline();
  useEffect(() => dressChrome(theme), [theme]);
  useOnShow(() => dressChrome(theme));
  return online ? null : <OfflineBanner text="没有网络。写的都在手机里，有网后自动接上。" />;
}
