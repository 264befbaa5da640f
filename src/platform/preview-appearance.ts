/** In WeChat nothing but the reader's own choice says how the booklet looks. */
export function previewAppearance(): {
  readonly theme?: 'light' | 'dark';
  readonly size?: 'normal' | 'large';
} {
  return {};
}
