import { useRef } from 'react';
import { useWhileShown } from './on-show';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long to wait before asking again, by how long ago the person last acted here: every 4 s for two minutes after an act,
 * every 15 s while the page is in use, every minute after half an hour of silence.
 */
export function pauseAfter(sinceActMs: number, sinceShownMs: number): number {
  if (sinceActMs < 2 * MINUTE) return 4 * SECOND;
  if (Math.min(sinceActMs, sinceShownMs) < 30 * MINUTE) return 15 * SECOND;
  return MINUTE;
}

/**
 * Keeps a visible page fresh; a hidden one asks for nothing. Answers `acted`, to be called after the person did something
 * whose consequence others will see.
 */
export function useAwaitChange(refresh: () => void): { readonly acted: () => void } {
  const state = useRef({
    refresh,
    actedAtMs: Number.NEGATIVE_INFINITY,
    shownAtMs: Date.now(),
    timer: 0 as ReturnType<typeof setTimeout> | 0,
  });
  state.current.refresh = refresh;

  const stop = () => {
    if (state.current.timer) clearTimeout(state.current.timer);
    state.current.timer = 0;
  };
  const plan = () => {
    stop();
    const { actedAtMs, shownAtMs } = state.current;
    state.current.timer = setTimeout(
      () => {
        state.current.refresh();
        plan();
      },
      pauseAfter(Date.now() - actedAtMs, Date.now() - shownAtMs),
    );
  };

  useWhileShown(() => {
    state.current.shownAtMs = Date.now();
    state.current.refresh();
    plan();
  }, stop);

  return {
    acted: () => {
      state.current.actedAtMs = Date.now();
      plan();
    },
  };
}
