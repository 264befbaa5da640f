import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Appearance, defaultAppearance } from '@/components/appearance';
import { previewAppearance } from '@/platform/preview-appearance';
import { remember, remembered } from '@/platform/storage';

const KEY = 'appearance';

const store = createStore<Appearance>(() => ({
  ...defaultAppearance,
  ...remembered<Appearance>(KEY),
  ...previewAppearance(),
}));

/** How this reader wants the booklet to look; kept on the phone, known to nobody else. */
export function useChosenAppearance(): Appearance {
  return useStore(store);
}

export function chooseAppearance(change: Partial<Appearance>): void {
  store.setState(change);
  remember(KEY, store.getState());
}
