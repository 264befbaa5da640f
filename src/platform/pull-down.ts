import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Reads the page anew when it is pulled down; the page says `enablePullDownRefresh` in its config. */
export function usePullDown(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
