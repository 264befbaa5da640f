import Taro from '@tarojs/taro';

/** Brings the head of something on this page under the eyes, by its element's id. */
export function scrollTo(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined);
}
