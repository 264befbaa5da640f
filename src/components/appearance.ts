import { createContext, useContext } from 'react';
import { classes } from './classes';

/** What the reader chose in the settings; `system` follows the phone. */
export type Appearance = {
  readonly theme: 'system' | 'light' | 'dark';
  readonly size: 'normal' | 'large';
};

export const defaultAppearance: Appearance = { theme: 'system', size: 'normal' };

/** The app provides the remembered choice; every Screen reads it. */
export const AppearanceContext = createContext<Appearance>(defaultAppearance);

export function useAppearance(): Appearance {
  return useContext(AppearanceContext);
}

/** The classes that force tokens; the system's theme and the normal size need none. */
export function appearanceClasses({ theme, size }: Appearance): string {
  return classes(theme !== 'system' && `theme-${theme}`, size === 'large' && 'size-large');
}
