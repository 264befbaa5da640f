import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';

const maxEntryBytes = 1024 * 1024;
const maxTotalBytes = 10 * 1024 * 1024;

/** Storage: JSON text by key, 1 MB a key and 10 MB in all; it outlives a run. */
export function storageApi(context: ApiContext): Api {
  const { storage } = context.device;

  function set(key: string, value: unknown): void {
    const text = JSON.stringify(value === undefined ? null : value);
    if (Buffer.byteLength(text) > maxEntryBytes) throw new WxFailure('entry size limit reached');
    const others = totalBytes(storage) - Buffer.byteLength(storage[key] ?? '');
    if (others + Buffer.byteLength(text) > maxTotalBytes) throw new WxFailure('exceed storage max size 10Mb');
    storage[key] = text;
  }

  function get(key: string): unknown {
    const text = storage[key];
    return text === undefined ? undefined : context.realm.intrinsics.JSON.parse(text);
  }

  function clear(): void {
    for (const key of Object.keys(storage)) delete storage[key];
  }

  const info = () => ({
    keys: Object.keys(storage),
    currentSize: Math.ceil(totalBytes(storage) / 1024),
    limitSize: maxTotalBytes / 1024,
  });

  return {
    setStorageSync: (key: string, value: unknown) => refusing('setStorageSync', () => set(key, value)),
    getStorageSync: (key: string) => get(key) ?? '',
    removeStorageSync: (key: string) => void delete storage[key],
    clearStorageSync: clear,
    getStorageInfoSync: () => context.realm.copy(info()),
    ...asynchronous(context, {
      setStorage: (options: Options) => void set(textOf(options, 'key'), options.data),
      getStorage: (options: Options) => {
        const data = get(textOf(options, 'key'));
        if (data === undefined) throw new WxFailure('data not found');
        return { data };
      },
      removeStorage: (options: Options) => void delete storage[textOf(options, 'key')],
      clearStorage: () => void clear(),
      getStorageInfo: () => info(),
    }),
  };
}

function totalBytes(storage: Readonly<Record<string, string>>): number {
  return Object.entries(storage).reduce(
    (sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text),
    0,
  );
}

/** Synchronous forms throw what the others hand to `fail`. */
export function refusing<Result>(name: string, task: () => Result): Result {
  try {
    return task();
  } catch (error) {
    throw error instanceof WxFailure
      ? Object.assign(new Error(`${name}:fail ${error.reason}`), { errMsg: `${name}:fail ${error.reason}` })
      : error;
  }
}
