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

let decide = (_question: string): boolean => false;

/** What the person answers from now on to a question that has to be confirmed. */
export function answerQuestions(person: (question: string) => boolean): void {
  decide = person;
}

interface ChosenByPerson {
  readonly photos?: readonly string[];
  readonly files?: readonly { readonly path: string; readonly name: string; readonly size: number }[];
}

let chosen: ChosenByPerson = {};

/** What the person picks from now on when asked for photos or a file. */
export function choose(choice: ChosenByPerson): void {
  chosen = choice;
}

interface UploadRequest {
  readonly cloudPath: string;
  readonly success: (answer: { readonly fileID: string }) => void;
  readonly fail: (error: unknown) => void;
}

type Storage = (cloudPath: string) => Promise<string>;

let storage: Storage = () => Promise.reject(new Error('no network'));

/** What becomes of an upload from now on: its file id, or an error when it is lost. */
export function uploadTo(cloudStorage: Storage): void {
  storage = cloudStorage;
}

/** Files that were taken off the phone again. */
export const discardedFiles: string[] = [];

const Taro = {
  chooseMedia: async () => ({
    tempFiles: (chosen.photos ?? []).map((tempFilePath) => ({ tempFilePath })),
  }),
  compressImage: async ({ src }: { readonly src: string }) => ({ tempFilePath: src }),
  chooseMessageFile: async () => ({ tempFiles: chosen.files ?? [] }),
  getFileSystemManager: () => ({
    saveFileSync: (path: string) => `kept/${path}`,
    statSync: () => ({ size: 1_000 }),
    removeSavedFile: ({ filePath }: { readonly filePath: string }): void => {
      discardedFiles.push(filePath);
    },
  }),
  cloud: {
    init: (): void => undefined,
    uploadFile: ({ cloudPath, success, fail }: UploadRequest): void => {
      storage(cloudPath).then((fileID) => success({ fileID }), fail);
    },
    callFunction: async (request: { name: string; data: { action: string; input: unknown } }) => ({
      result: answer(request.name, request.data),
    }),
  },
  getNetworkType: async () => ({ networkType: 'wifi' }),
  onNetworkStatusChange: (watcher: (status: { isConnected: boolean }) => void): void => {
    networkWatchers.add(watcher);
  },
  showModal: async ({ content }: { readonly content: string }) => ({ confirm: decide(content) }),
  redirectTo: async (): Promise<void> => undefined,
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
