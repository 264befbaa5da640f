import { useRef } from 'react';
import type { KeyActs } from './keyboard';
import { useWhileShown } from './on-show';

const pressable = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab'];

/** In a browser everything that can be tapped can be reached by Tab and pressed with Enter or the space bar. */
export function steerByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || !pressable.includes(target.getAttribute('role') ?? '')) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    target.click();
  });
}

/** What single keys do while the page is shown; never while somebody types, nor together with Ctrl and its like. */
export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  const listener = useRef((event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
    const act = latest.current[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useWhileShown(
    () => document.addEventListener('keydown', listener.current),
    () => document.removeEventListener('keydown', listener.current),
  );
}
