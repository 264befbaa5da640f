import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Refusal, Result } from '@/domain/refusal';
import { remember, remembered } from './storage';

/** Something read from the cloud: what is known of it, and what went wrong with the last reading. */
export interface ResourceState<Data> {
  readonly data: Data | null;
  /** The last reading failed; `data`, if any, is what was known before. */
  readonly refusal: Refusal | null;
  readonly loading: boolean;
}

export interface Resource<Data> {
  /** Reads it anew. Two readings at once are one. */
  readonly refresh: () => Promise<void>;
  /** Takes the new state that a command answered with. A reading begun before it comes too late to say otherwise. */
  readonly replace: (data: Data) => void;
  readonly current: () => ResourceState<Data>;
  readonly use: () => ResourceState<Data>;
}

/**
 * A store for one thing that a screen shows. With `rememberAs` the last reading is kept on the phone, so that a page opens
 * with what it knew in a hallway without network.
 */
export function createResource<Data>(read: () => Promise<Result<Data>>, rememberAs?: string): Resource<Data> {
  const kept = rememberAs === undefined ? null : remembered<Data>(rememberAs);
  const store = createStore<ResourceState<Data>>(() => ({ data: kept, refusal: null, loading: false }));
  let reading: Promise<void> | null = null;
  let turn = 0;

  const replace = (data: Data) => {
    turn += 1;
    store.setState({ data, refusal: null, loading: false });
    if (rememberAs !== undefined) remember(rememberAs, data);
  };

  const readNow = async () => {
    const begun = turn;
    store.setState({ loading: true });
    const result = await read();
    if (turn !== begun) return;
    if (result.ok) replace(result.data);
    else store.setState({ refusal: result.error, loading: false });
  };

  return {
    refresh: () => {
      reading ??= readNow().finally(() => {
        reading = null;
      });
      return reading;
    },
    replace,
    current: store.getState,
    use: () => useStore(store),
  };
}
