import type { StoreApi } from 'zustand/vanilla';

/** What a component would see of a store. */
export function useStore<State>(store: StoreApi<State>): State {
  return store.getState();
}
