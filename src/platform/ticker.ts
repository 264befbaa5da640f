import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Runs again and again while the page is shown; a hidden page rests. */
export function useTicker(everyMs: number, act: () => void): void {
  const state = useRef({ act, timer: 0 as ReturnType<typeof setInterval> | 0 });
  state.current.act = act;
  const stop = () => {
    if (state.current.timer) clearInterval(state.current.timer);
    state.current.timer = 0;
  };
  const start = () => {
    stop();
    state.current.act();
    state.current.timer = setInterval(() => state.current.act(), everyMs);
  };
  useDidShow(start);
  useDidHide(stop);
  // biome-ignore lint/correctness/useExhaustiveDependencies: started and stopped by the page, not by a render
  useEffect(() => stop, []);
}
