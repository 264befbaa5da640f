import { useRef } from 'react';
import { useWhileShown } from './on-show';

/** Runs again and again while the page is shown; a hidden page rests. */
export function useTicker(everyMs: number, act: () => void): void {
  const state = useRef({ act, timer: 0 as ReturnType<typeof setInterval> | 0 });
  state.current.act = act;
  useWhileShown(
    () => {
      state.current.act();
      state.current.timer = setInterval(() => state.current.act(), everyMs);
    },
    () => {
      if (state.current.timer) clearInterval(state.current.timer);
      state.current.timer = 0;
    },
  );
}
