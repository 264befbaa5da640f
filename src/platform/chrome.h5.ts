import Taro from '@tarojs/taro';
import { tabIcons } from './tab-icons';

type Theme = 'light' | 'dark';

/**
 * The preview's bars are painted with the tokens, which the class on the body sets; the icons are pictures and have to be
 * changed one by one.
 */
export function dressChrome(theme: Theme | 'system'): void {
  document.body.classList.remove('theme-light', 'theme-dark');
  if (theme !== 'system') document.body.classList.add(`theme-${theme}`);
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  for (const [index, { rest, on }] of tabIcons[dark ? 'dark' : 'light'].entries()) {
    void Taro.setTabBarItem({ index, iconPath: rest, selectedIconPath: on });
  }
}
