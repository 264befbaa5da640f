/** The part of Taro that a check-in uses, on a phone of its own: `phone` is given to the bundle when it is started. */
declare const phone: { call(name: string, data: object): Promise<unknown> };

const memory = new Map<string, unknown>();

const Taro = {
  cloud: {
    init: (): void => undefined,
    callFunction: async ({ name, data }: { readonly name: string; readonly data: object }) => ({
      result: await phone.call(name, data),
    }),
  },
  getNetworkType: async () => ({ networkType: 'wifi' }),
  onNetworkStatusChange: (): void => undefined,
  vibrateShort: async (): Promise<void> => undefined,
  getStorageSync: (key: string): unknown => memory.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    memory.set(key, value);
  },
};

export default Taro;
