import Taro from '@tarojs/taro';
import { personKey } from './person';

function scoped(key: string): string {
  const person = personKey();
  return person === '' ? key : `${person}/${key}`;
}

/** What this phone remembers. A value that cannot be read counts as absent; a full storage is said, not thrown. */
export function remembered<T>(key: string): T | null {
  try {
    const value: unknown = Taro.getStorageSync(scoped(key));
    return value === '' || value === undefined ? null : (value as T);
  } catch {
    return null;
  }
}

/** Whether it could be kept (a key holds at most 1 MB in WeChat, all of them 10 MB). */
export function remember(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(scoped(key), value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(scoped(key));
}
