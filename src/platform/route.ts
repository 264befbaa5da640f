import Taro from '@tarojs/taro';

/** The tab pages; everything else is opened on top of them. */
const tabs = ['/pages/today/index', '/pages/training/index', '/pages/sharing/index', '/pages/mine/index'];

/** Opens a page by its path and query, whichever kind of page it is. */
export function open(path: string): void {
  const [page = path] = path.split('?');
  if (tabs.includes(page)) void Taro.switchTab({ url: page });
  else void Taro.navigateTo({ url: path });
}

/** Opens a page in place of this one, so that going back does not return to a finished form. */
export function replaceWith(path: string): void {
  void Taro.redirectTo({ url: path });
}

export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: tabs[0] ?? '/pages/today/index' });
}
