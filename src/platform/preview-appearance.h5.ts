/** The board with several phones sets one look for all of them: `?theme=light|dark&size=normal|large` before the hash. */
export function previewAppearance(): {
  readonly theme?: 'light' | 'dark';
  readonly size?: 'normal' | 'large';
} {
  const query = new URLSearchParams(window.location.search);
  const theme = query.get('theme');
  const size = query.get('size');
  return {
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(size === 'normal' || size === 'large' ? { size } : {}),
  };
}
