import type { PhoneLook } from './phone-look';

/** The three looks in which every screen must stand: as it comes, at night, and in large type. */
export const looks: Readonly<Record<'light' | 'dark' | 'large', PhoneLook>> = {
  light: {},
  dark: { theme: 'dark' },
  large: { size: 'large' },
};
