import './chrome.h5.css';

type Theme = 'light' | 'dark';

/** The preview's bars are painted with the tokens, which the class on the body sets. */
export function dressChrome(theme: Theme | 'system'): void {
  document.body.classList.remove('theme-light', 'theme-dark');
  if (theme !== 'system') document.body.classList.add(`theme-${theme}`);
}
