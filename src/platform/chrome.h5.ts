import Taro from '@tarojs/taro';

type Theme = 'light' | 'dark';

const tabs = ['today', 'training', 'sharing', 'mine'] as const;

/**
 * The preview's bars are painted with the tokens, which the class on the body sets; the icons are pictures and have to be
 * changed one by one.
 */
export function dressChrome(theme: Theme | 'system'): void {
  document.body.classList.remove('theme-light', 'theme-dark');
  if (theme !== 'system') document.body.classList.add(`theme-${theme}`);
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  for (const [index, tab] of tabs.entries()) {
    const icon = (state: 'rest' | 'on'): string =>
      require(`../assets/tabs/${tab}-${state}-${dark ? 'dark' : 'light'}.png`);
    void Taro.setTabBarItem({ index, iconPath: icon('rest'), selectedIconPath: icon('on') });
  }
}
