import Taro from '@tarojs/taro';

/** The title in the navigation bar of the page that is shown. */
export function titlePage(title: string): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
