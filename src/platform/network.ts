import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { watchConnection } from './connection';

const store = createStore(() => ({ online: true }));
let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  watchConnection((online) => store.setState({ online }));
}

/** Whether the phone has a network at all. */
export function useOnline(): boolean {
  watch();
  return useStore(store).online;
}

/** The same, for what is not drawn. */
export function isOnline(): boolean {
  watch();
  return store.getState().online;
}

/** Runs when the network comes back. Answers how to stop. */
export function onceBackOnline(act: () => void): () => void {
  watch();
  return store.subscribe((state, before) => {
    if (state.online && !before.online) act();
  });
}
