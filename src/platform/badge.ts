import Taro from '@tarojs/taro';

/** 今日 holds the messages; its place in the tab bar. */
const TODAY_TAB = 0;

/** Unread messages as the badge of 今日. Only a tab page can set it; elsewhere the next visit to 今日 puts it right. */
export function showUnread(count: number): void {
  const set =
    count > 0
      ? Taro.setTabBarBadge({ index: TODAY_TAB, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index: TODAY_TAB });
  void set.catch(() => undefined);
}
