import { useEffect } from 'react';

/** Taro's API for component tests: the phone's memory, and a page that is shown once and never hidden. */
const memory = new Map<string, unknown>();

type Answer = (functionName: string, event: { action: string; input: unknown }) => unknown;

let answer: Answer = () => {
  throw new Error('no network');
};
const networkWatchers = new Set<(status: { isConnected: boolean }) => void>();

/** What the cloud answers from now on; null: there is no network. */
export function connectTo(cloud: Answer | null): void {
  answer =
    cloud ??
    (() => {
      throw new Error('no network');
    });
  for (const watcher of networkWatchers) watcher({ isConnected: cloud !== null });
}

const Taro = {
  cloud: {
    init: (): void => undefined,
    callFunction: async (request: { name: string; data: { action: string; input: unknown } }) => ({
      result: answer(request.name, request.data),
    }),
  },
  getNetworkType: async () => ({ networkType: 'wifi' }),
  onNetworkStatusChange: (watcher: (status: { isConnected: boolean }) => void): void => {
    networkWatchers.add(watcher);
  },
  showToast: async (): Promise<void> => undefined,
  setNavigationBarTitle: async (): Promise<void> => undefined,
  pageScrollTo: async (): Promise<void> => undefined,
  vibrateShort: async (): Promise<void> => undefined,
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
