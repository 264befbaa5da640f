import { useEffect } from 'react';

/** Taro's API for component tests: the phone's memory, and a page that is shown once and never hidden. */
const memory = new Map<string, unknown>();

const Taro = {
  /** As on the phone: an empty string for what was never kept. */
  getStorageSync: (key: string): unknown => memory.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    memory.set(key, value);
  },
  removeStorageSync: (key: string): void => {
    memory.delete(key);
  },
};

export default Taro;

export function useDidShow(act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test, whatever it renders.
  useEffect(act, []);
}

export function useDidHide(_act: () => void): void {}

export function usePullDownRefresh(_act: () => void): void {}

export function useRouter(): { readonly params: Readonly<Record<string, string>> } {
  return { params: {} };
}
