import Taro from '@tarojs/taro';

type Theme = 'light' | 'dark';

const tabs = ['today', 'training', 'sharing', 'mine'] as const;

/** The values of theme.json, for a reader whose choice differs from the phone's. */
const colours = {
  light: { paper: '#F6F3EC', sheet: '#FFFDF8', ink: '#1F2A2E', faint: '#616966', front: '#000000' },
  dark: { paper: '#14181A', sheet: '#1C2225', ink: '#E9E4D8', faint: '#8E9693', front: '#ffffff' },
} as const;

let dressed = false;

/**
 * Dresses WeChat's own bars in the chosen theme. The system's theme needs nothing (theme.json does it) until another one
 * was forced. Called at each page's show, because a navigation bar belongs to its page.
 */
export function dressChrome(theme: Theme | 'system'): void {
  if (theme === 'system' && !dressed) return;
  dressed = true;
  const resolved = theme === 'system' ? (Taro.getAppBaseInfo().theme ?? 'light') : theme;
  const { paper, sheet, ink, faint, front } = colours[resolved];
  const calm = () => undefined;
  void Taro.setNavigationBarColor({ frontColor: front, backgroundColor: paper }).catch(calm);
  void Taro.setBackgroundColor({ backgroundColor: paper }).catch(calm);
  for (const [index, tab] of tabs.entries()) {
    const iconPath = `assets/tabs/${tab}-rest-${resolved}.png`;
    const selectedIconPath = `assets/tabs/${tab}-on-${resolved}.png`;
    void Taro.setTabBarItem({ index, iconPath, selectedIconPath }).catch(calm);
  }
  void Taro.setTabBarStyle({ color: faint, selectedColor: ink, backgroundColor: sheet }).catch(calm);
}
